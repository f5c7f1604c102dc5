package ru.zvonok.platform.audit.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.audit.AuditEntry;

/** What was noted already today, as far as it is remembered. */
@Component
class NotedReadings {

    private static final int MOST = 50_000;

    /** One reader's reading of one day of the organisation, whatever the hour. */
    record Reading(long organisation, @Nullable Long account, LocalDate day, String event, AuditEntry about) {}

    private final Map<Long, LocalDate> days = new HashMap<>();
    private final Map<Reading, Boolean> noted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Answers whether it is new. With the first of a day those of the days before are dropped. */
    synchronized boolean add(Reading reading) {
        LocalDate before = days.put(reading.organisation(), reading.day());
        if (before != null && before.isBefore(reading.day())) {
            noted.keySet()
                    .removeIf(one -> one.organisation() == reading.organisation()
                            && one.day().isBefore(reading.day()));
        }
        return noted.putIfAbsent(reading, true) == null;
    }

    /** It was not noted in the end. */
    synchronized void forget(Reading reading) {
        noted.remove(reading);
    }
}

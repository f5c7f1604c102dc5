package ru.zvonok.platform.duties.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.WorkingDays;
import ru.zvonok.platform.tenancy.RegionalRules;

@Service
class DutyClockService implements DutyClock {

    /** No row of days off is longer. */
    private static final int LONGEST_PAUSE = 40;

    private final RegionalRules rules;
    private final WorkingDays working;

    DutyClockService(RegionalRules rules, WorkingDays working) {
        this.rules = rules;
        this.working = working;
    }

    @Override
    public Map<LocalDate, LocalDate> due(String rule, Collection<LocalDate> since) {
        Map<LocalDate, LocalDate> due = new HashMap<>();
        if (since.isEmpty()) {
            return due;
        }
        int most = since.stream().mapToInt(day -> days(rule, day)).max().orElse(0);
        LocalDate last = Collections.max(since).plusDays(LONGEST_PAUSE + 7L * most);
        NavigableSet<LocalDate> days = working.between(Collections.min(since), last);
        for (LocalDate day : since) {
            due.put(day, DueDates.due(day, days(rule, day), days));
        }
        return due;
    }

    /** The number that held when it happened. */
    private int days(String rule, LocalDate day) {
        return rules.whole(rule, day);
    }
}

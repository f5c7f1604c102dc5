package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Notes that somebody read a pupil's journal: for one reader and pupil once a day, for a family looks in often. */
@Component
class ReadNotes {

    private static final int MOST = 50_000;

    private record Reading(long organisation, long account, long student, LocalDate day, LocalDate from) {}

    private final Map<Reading, Boolean> noted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Boolean> eldest) {
            return size() > MOST;
        }
    };

    private final Audit audit;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    ReadNotes(Audit audit, AccessControl access, TenantScope scope, Directory directory) {
        this.audit = audit;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    void read(long student, LocalDate from) {
        long account = access.actorIfAny().map(Actor::account).orElse(0L);
        Reading reading = new Reading(scope.organisation(), account, student, directory.today(), from);
        synchronized (noted) {
            if (noted.putIfAbsent(reading, true) != null) {
                return;
            }
        }
        try {
            audit.read("journal.student-read", entry -> entry.person(student).day(from));
        } catch (RuntimeException notNoted) {
            synchronized (noted) {
                noted.remove(reading);
            }
            throw notNoted;
        }
    }
}

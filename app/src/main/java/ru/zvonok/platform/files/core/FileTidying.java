package ru.zvonok.platform.files.core;

import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;

/** Removes uploads whose time is over; nobody can read them since then. */
@Component
class FileTidying implements NightlyWork {

    private final FilesQuery query;
    private final TenantScope scope;
    private final SchoolClock clock;

    FileTidying(FilesQuery query, TenantScope scope, SchoolClock clock) {
        this.query = query;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.tidying";
    }

    @Override
    public void run() {
        query.deleteExpired(scope.organisation(), clock.now());
    }
}

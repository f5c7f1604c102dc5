package ru.zvonok.platform.jobs.core;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.tenancy.TenantScope;

/** Fails where it is told to, and remembers where it was. */
@Component
class RestlessNight implements NightlyWork {

    static final Set<Long> FAILING = ConcurrentHashMap.newKeySet();
    static final Set<Long> DONE = ConcurrentHashMap.newKeySet();

    private final TenantScope scope;

    RestlessNight(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public String name() {
        return "test.restless";
    }

    @Override
    public void run() {
        if (FAILING.contains(scope.organisation())) {
            throw new IllegalStateException("restless");
        }
        DONE.add(scope.organisation());
    }
}

package ru.zvonok.learning.attestation.core;

import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.core.ExamQuery.Writer;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;

/** Says who writes here and now. */
@Component
class Pen {

    private final AccessControl access;
    private final TenantScope scope;
    private final SchoolClock clock;

    Pen(AccessControl access, TenantScope scope, SchoolClock clock) {
        this.access = access;
        this.scope = scope;
        this.clock = clock;
    }

    Writer of(int year) {
        return new Writer(
                scope.organisation(),
                year,
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }
}

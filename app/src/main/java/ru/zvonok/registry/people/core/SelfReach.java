package ru.zvonok.registry.people.core;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.TenantScope;

/** The own person, found by the GUID of the account. */
@Component
class SelfReach implements ReachResolver {

    private final TenantScope scope;
    private final PersonQuery query;

    SelfReach(TenantScope scope, PersonQuery query) {
        this.scope = scope;
        this.query = query;
    }

    @Override
    public Reach reach() {
        return Reach.SELF;
    }

    @Override
    public Set<Long> ids(Actor actor, TargetKind kind, LocalDate day) {
        return kind == TargetKind.PERSON
                ? query.byGuid(scope.organisation(), actor.person())
                        .map(Set::of)
                        .orElse(Set.of())
                : Set.of();
    }
}

package ru.zvonok.registry.people.core;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.TenantScope;

/** The own children: those the actor is parent or guardian of today. */
@Component
class FamilyReach implements ReachResolver {

    private final TenantScope scope;
    private final KinshipQuery query;

    FamilyReach(TenantScope scope, KinshipQuery query) {
        this.scope = scope;
        this.query = query;
    }

    @Override
    public Reach reach() {
        return Reach.OWN_CHILD;
    }

    @Override
    public Set<Long> ids(Actor actor, TargetKind kind, LocalDate day) {
        return kind == TargetKind.PERSON ? query.childrenOf(scope.organisation(), actor.person(), day) : Set.of();
    }
}

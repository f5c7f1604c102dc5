package ru.zvonok.registry.people.core;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Target.TargetKind;

/** The own person, found by the GUID of the account. */
@Component
class SelfReach implements ReachResolver {

    private final KnownPersons known;

    SelfReach(KnownPersons known) {
        this.known = known;
    }

    @Override
    public Reach reach() {
        return Reach.SELF;
    }

    @Override
    public Set<Long> ids(Actor actor, TargetKind kind, LocalDate day) {
        return kind == TargetKind.PERSON
                ? known.byGuid(actor.person()).map(Set::of).orElse(Set.of())
                : Set.of();
    }
}

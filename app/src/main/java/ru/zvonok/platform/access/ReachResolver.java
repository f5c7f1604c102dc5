package ru.zvonok.platform.access;

import java.time.LocalDate;
import java.util.Set;
import ru.zvonok.platform.access.Target.TargetKind;

/**
 * Contributed from above as a bean: what a narrow reach contains for an actor in the bound organisation. Several resolvers
 * may serve one reach; their answers are united. Called inside a transaction that is bound to the organisation.
 */
public interface ReachResolver {

    /** The reach this resolver knows. */
    Reach reach();

    /** Ids of the things of a kind that are inside the actor's reach on a day; empty where there are none. */
    Set<Long> ids(Actor actor, TargetKind kind, LocalDate day);

    /** Whether one thing is inside; overridden where that is cheaper than to collect all. */
    default boolean contains(Actor actor, Target target, LocalDate day) {
        return ids(actor, target.kind(), day).contains(target.id());
    }
}

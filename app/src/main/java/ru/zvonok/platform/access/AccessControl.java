package ru.zvonok.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The gate. One rule answers three questions: may I ({@link #require}), shall the button show ({@link #allows}), which rows
 * ({@link #rows}). The roles held in the bound organisation count and no others; a municipal officer counts in the
 * organisations of the own municipality, a regional one in all, both looking only.
 */
@Unguarded("it is the gate")
@Unnoted("it is the gate; what passes it is noted by the door behind it")
public interface AccessControl {

    /**
     * First line of every door method.
     *
     * @throws Denied when none of the actor's roles here has the action at all
     * @throws NotFound when the action is held, but the target is out of its reach or is not there
     */
    void require(Action action, Target target);

    /** As {@link #require} with {@link Target#organisation()}, but any reach of the action is enough: for lists. */
    void requireAny(Action action);

    /** Whether {@link #require} would pass; for buttons and menus. */
    boolean allows(Action action, Target target);

    /** Whether the actor has the action here with any reach; for menus. */
    boolean allowsAny(Action action);

    /** Which things of a kind the actor may do the action to. */
    RowFilter rows(Action action, TargetKind kind);

    /** The actor of now; a fault where nobody is signed in. */
    Actor actor();

    /**
     * The actor as the bound organisation knows the person: two where an employee is a parent there by another card, the
     * employee first; under a hat only what counts under it. Empty where nobody is signed in.
     */
    List<Actor> selves();

    /** The actor of now, if somebody is signed in. */
    Optional<Actor> actorIfAny();

    /** Roles of the actor in the bound organisation, derived ones included. */
    Set<Role> roles();

    /** Whether the actor is the person or a guardian of the person, and holds the role here for it; staff that looks at the person is not. */
    boolean ofFamily(long person);

    /** Whether a program asks with a token of the actor, and no person looks at the answer just now. */
    boolean byProgram();

    /** Whether the actor has any role in an organisation, so that a page may stand on it. */
    boolean mayEnter(long organisation);

    /**
     * Work that nobody asked for in person, such as a job at night. Inside, every action is allowed in the bound
     * organisation and the audit names the system with {@code reason}.
     */
    void asSystem(String reason, Runnable work);

    /** Work that a person asked for and that goes on without a page: bound to that actor with the rights of now. */
    void as(Actor actor, Runnable work);
}

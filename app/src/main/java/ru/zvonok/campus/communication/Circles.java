package ru.zvonok.campus.communication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The circles of the bound organisation and who is in them today. Who left is in none: an employee whose employments have
 * ended, a pupil who is in no class, the parents of such. Names are in the language of whoever looks and the words of the
 * organisation: a college has students, a kindergarten groups and no pupils who sign in.
 */
@Unnoted("circles and who is in them; what is said to them is noted by the door that says it")
public interface Circles {

    /** The circles the actor of now belongs to; none for an officer who only looks. */
    @Unguarded("one's own circles")
    Set<Circle> mine();

    /**
     * The circles an action lets the actor address: with the reach of the organisation all, with a narrower one the pupils and
     * parents of the classes inside it. Those of the whole organisation first, then by class. Empty where the action is not
     * held.
     */
    List<NamedCircle> reachable(Action action);

    /**
     * The circles without doubles, all of them within the action's reach.
     *
     * @throws ru.zvonok.platform.kernel.Denied where the action is not held
     * @throws ru.zvonok.platform.kernel.NotFound where one of them is out of its reach, or its class is not there
     */
    Set<Circle> require(Action action, Collection<Circle> circles);

    /** Ids of the accounts in use of everybody in one of the circles today. */
    @Unguarded("for doors that have asked a right of their own by require")
    Set<Long> accounts(Collection<Circle> circles);

    /** The same as GUIDs by which the organisation knows them: what {@code Notifications.tell} takes. */
    @Unguarded("for doors that have asked a right of their own by require")
    Set<UUID> people(Collection<Circle> circles);

    /** The same with both. */
    @Unguarded("for doors that have asked a right of their own by require")
    Map<UUID, Long> accountsByPerson(Collection<Circle> circles);

    /** Names of circles; those of classes that never were are left out. */
    @Unguarded("names, no person")
    Map<Circle, String> names(Collection<Circle> circles);
}

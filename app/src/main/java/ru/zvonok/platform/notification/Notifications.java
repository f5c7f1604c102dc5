package ru.zvonok.platform.notification;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** What people of the bound organisation are told. One reads one's own and nobody else's. */
@Unnoted("one's own bell; what it tells of is noted where it happened")
public interface Notifications {

    /**
     * Tells persons something, inside the caller's transaction: rolled back, nobody was told. A person without an account
     * finds it after the activation.
     *
     * @param persons GUIDs by which the organisation knows them
     */
    @Unguarded("the door that tells has asked for its own permission")
    void tell(Collection<UUID> persons, Notice notice);

    /** How many one has not seen yet. */
    int unread();

    /** The latest that one was told, newest first. */
    List<Told> latest(int limit);

    /** One has looked at the list: nothing of it is new any more. */
    void seen();

    /** Runs {@code changed} on any thread whenever something of one's own changes, on every node, until the answer is run. */
    Runnable listen(Runnable changed);
}

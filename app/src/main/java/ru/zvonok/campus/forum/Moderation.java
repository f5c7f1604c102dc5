package ru.zvonok.campus.forum;

import java.util.List;
import ru.zvonok.platform.kernel.FirstOf;

/**
 * The door of those who keep order in the forum (COM-05, COM-06): the whole of it, or the sections of the own class. All
 * demand {@link ForumAction#MODERATE} on the section. Refuse {@link ForumProblem#REASON_MISSING}, {@link
 * ForumProblem#TOO_LONG}, {@link ForumProblem#ANSWERED} where it was decided already.
 */
public interface Moderation {

    /** The longest reason, word of a report, appeal or answer. */
    int LONGEST = 500;

    /** What waits, the oldest first: at most fifty of them. */
    FirstOf<Waiting> waiting();

    /** Shows a message that was held back. */
    void approve(long message);

    /** Takes a message away; its author and whoever reported it are told. */
    void remove(long message, String reason);

    /** Puts a message back that was taken away. */
    void putBack(long message);

    /** Leaves a reported message where it is and says why. */
    void decline(long report, String word);

    /**
     * Leaves a message away although its author appealed, and says why. Refuses {@link ForumProblem#OWN_DECISION} to whoever
     * took it away, where somebody else could decide.
     */
    void confirm(long message, String word);

    /** How an edited message read before, newest first. */
    List<Version> versions(long message);

    /** Keeps a topic above the others, or no more. */
    void pin(long topic, boolean pinned);

    /** Closes a topic, or opens it again. */
    void close(long topic, boolean closed);
}

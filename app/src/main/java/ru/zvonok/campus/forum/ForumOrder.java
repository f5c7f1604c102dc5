package ru.zvonok.campus.forum;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to what keeps rudeness out (COM-06): who may not write for a time, and the words that hold a message back. All
 * demand {@link ForumAction#MODERATE}.
 */
public interface ForumOrder {

    /**
     * The author of a message may not write until a day, that day included: in the whole forum, or, by a class teacher, in
     * the sections of the class. Replaces a standing one of the same width. Refuses {@link ForumProblem#KEEPER}; at the field
     * {@link ForumProblem#DAY_WRONG}, {@link ForumProblem#REASON_MISSING}, {@link ForumProblem#TOO_LONG}.
     */
    void suspend(long message, LocalDate until, String reason);

    /** Who may not write today, by the last day. */
    List<Suspension> suspended();

    /** Lets somebody write again. */
    void lift(long suspension);

    @Unnoted("words of a list, no person")
    HeldWords words();

    /** On the whole organisation. Refuses {@link ForumProblem#WORD_WRONG}, {@link ForumProblem#WORD_KNOWN}. */
    void addWord(String word);

    /** On the whole organisation. */
    void dropWord(long word);
}

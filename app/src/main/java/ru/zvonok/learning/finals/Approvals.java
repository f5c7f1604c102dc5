package ru.zvonok.learning.finals;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of marks against the rule, which wait for the deputy (MRK-10). A mark that waits no longer, or of a course out of
 * reach, is {@code NotFound}; one that was changed meanwhile is refused with {@link FinalsProblem#CHANGED_MEANWHILE}.
 */
public interface Approvals {

    /** The longest reason and the longest answer. */
    int LONGEST = 300;

    /**
     * Marks of this school year that wait or were given back, of the courses one sees, the oldest first. {@link
     * FinalsAction#VIEW}.
     */
    List<WaitingMark> waiting();

    /** How many marks wait for the actor: to be decided on, or to be explained or changed. */
    @Unnoted("a number, no person")
    int open();

    /**
     * Says why the mark is right although the rule says another; from then on it waits for the deputy, also after it was
     * given back. {@link FinalsAction#SETTLE} on the course. Refuses {@link FinalsProblem#WORDS_MISSING}.
     */
    void explain(MarkAt mark, String words);

    /**
     * Settles the mark. {@link FinalsAction#APPROVE}. Refuses {@link FinalsProblem#NOT_EXPLAINED}, {@link
     * FinalsProblem#OWN_MARK} to whoever set it or teaches the course: another deputy or the head approves it, and {@link
     * FinalsProblem#LOCKED} where the sheet was closed meanwhile: what is closed does not change, it is opened first. Giving
     * back and explaining change no mark that counts and stay possible.
     */
    void approve(MarkAt mark);

    /**
     * Gives the mark back with a word; the teacher is told by the bell. {@link FinalsAction#APPROVE}. Refuses {@link
     * FinalsProblem#WORDS_MISSING}, {@link FinalsProblem#NOT_EXPLAINED}.
     */
    void giveBack(MarkAt mark, String words);
}

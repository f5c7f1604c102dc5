package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to the scales in which courses are marked (JRN-01). A course that was ever marked, in a cell or for a period, keeps its scale: what would change
 * it is refused, so no mark is ever read in another scale than the one it was given in.
 */
public interface Scales {

    /** All scales as the region's rules describe them today, the five-point one first. */
    @Unguarded("numbers of local rules, public")
    @Unnoted("numbers of local rules, no person")
    List<Scale> usual();

    /** Lines of the organisation, the latest first. {@link JournalAction#SET_SCALES}. */
    @Unnoted("a rule, no person")
    List<ScaleRule> rules();

    /**
     * Adds a line. {@link JournalAction#SET_SCALES}. Refuses {@link JournalProblem#SCALE_SUBJECT}, {@link
     * JournalProblem#GRADES}, {@link JournalProblem#SCALE_LIMITS}, {@link JournalProblem#SCALE_YEAR}, {@link
     * JournalProblem#RULE_EXISTS}, {@link JournalProblem#SCALE_MARKED}.
     */
    void add(ScaleRule rule);

    /** Takes a line back as if it never was. {@link JournalAction#SET_SCALES}. Refuses {@link JournalProblem#SCALE_MARKED}. */
    void remove(long rule);
}

package ru.zvonok.learning.journal;

import java.util.List;
import java.util.Set;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to how long the journal may be changed: the organisation's own numbers, periods that are closed, the price of a
 * correction. Periods, classes and courses that are not here are {@code NotFound}. Who may write in closed days all the same
 * see {@link WritePermits}.
 */
public interface Closing {

    /** Usual reasons of corrections, in their order; any other may be written. */
    @Unguarded("reference data of the region")
    @Unnoted("reference list, no person")
    List<CorrectionReason> usualReasons();

    /** Whether the correction of what a family has seen needs a reason today. */
    @Unguarded("a number of the organisation that every page of marks goes by")
    @Unnoted("a number of the organisation, no person")
    boolean asksReasons();

    /** What holds today and what will, one of each kind. {@link JournalAction#LOCK}. */
    @Unnoted("numbers of the organisation, no person")
    List<ClosingNumber> numbers();

    /**
     * Says something from a day on. {@link JournalAction#LOCK}. Refuses {@link JournalProblem#CLOSING_PAST}, {@link
     * JournalProblem#CLOSING_NUMBER}, {@link JournalProblem#CLOSING_EXISTS}.
     */
    void say(ClosingRule rule);

    /** Takes back what does not hold yet. {@link JournalAction#LOCK}. Refuses {@link JournalProblem#CLOSING_HOLDS}. */
    void unsay(long rule);

    /** Classes with their periods, those of one study calendar together. {@link JournalAction#LOCK}. */
    @Unnoted("which periods are closed, no learner")
    List<ClosingTable> classes(int schoolYear);

    /** The courses of a class with its periods; no table where it has no periods. {@link JournalAction#LOCK}. */
    @Unnoted("which periods are closed, no learner")
    List<ClosingTable> courses(long group);

    /** What is not complete in a period until today. {@link JournalAction#LOCK}. */
    @Unnoted("how many lessons and marks are missing, no learner")
    Unfinished unfinished(ClosePeriod what);

    /** Closes a period, whatever is missing; answers the courses that were open. {@link JournalAction#LOCK}. */
    Set<Long> close(ClosePeriod what);

    /** Opens a period, also one that closed by itself; answers the courses that were closed. {@link JournalAction#LOCK}. */
    Set<Long> open(ClosePeriod what);
}

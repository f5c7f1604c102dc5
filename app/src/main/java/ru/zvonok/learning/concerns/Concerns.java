package ru.zvonok.learning.concerns;

import java.util.List;

/**
 * The door to what families say is wrong (COM-12): a cell goes to whoever teaches the course, access trouble to the class
 * teacher and the administrator; older than the dated rule {@code concerns.deadline-days} in working days, a cell is
 * seen by the class teacher and the deputy as well. Both sides are told by the bell. What is out of reach is {@code
 * NotFound}.
 */
public interface Concerns {

    /** The page on which they are answered, inside the organisation. */
    String PAGE = "concerns";

    /**
     * Sends a report. {@link ConcernsAction#REPORT} on the pupil. Refuses {@link ConcernsProblem#OPEN}, {@link
     * ConcernsProblem#WORDS}.
     */
    void report(NewConcern concern);

    /** Reports about a pupil, newest first. {@link ConcernsAction#REPORT} on the pupil. */
    List<Concern> ofStudent(long student);

    /**
     * What waits for the actor, oldest first. {@link ConcernsAction#ANSWER} or {@link ConcernsAction#ANSWER_ACCESS}
     * anywhere.
     */
    List<Concern> waiting();

    /**
     * Says that somebody looks at it; again changes nothing. {@link ConcernsAction#ANSWER} on the course, for access
     * trouble {@link ConcernsAction#ANSWER_ACCESS} on the pupil.
     */
    void lookAt(long concern);

    /**
     * Answers it. The same rights. Refuses {@link ConcernsProblem#ANSWERED}, {@link ConcernsProblem#WORDS} for
     * an explanation without words, {@link ConcernsProblem#UNCHANGED} for a correction of a cell that nobody changed.
     */
    void answer(long concern, boolean corrected, String words);
}

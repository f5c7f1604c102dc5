package ru.zvonok.learning.journal;

import java.util.List;

/**
 * The door to what families say is wrong (COM-12): a cell goes to whoever teaches the course, access trouble to the class
 * teacher and the administrator; older than the dated rule {@code journal.concern.deadline-days} in working days, a cell is
 * seen by the class teacher and the deputy as well. Both sides are told by the bell. What is out of reach is {@code
 * NotFound}.
 */
public interface Concerns {

    /**
     * Sends a report. {@link JournalAction#REPORT_CONCERN} on the pupil. Refuses {@link JournalProblem#CONCERN_OPEN}, {@link
     * JournalProblem#CONCERN_WORDS}.
     */
    void report(NewConcern concern);

    /** Reports about a pupil, newest first. {@link JournalAction#REPORT_CONCERN} on the pupil. */
    List<Concern> ofStudent(long student);

    /**
     * What waits for the actor, oldest first. {@link JournalAction#ANSWER_CONCERN} or {@link JournalAction#ANSWER_ACCESS}
     * anywhere.
     */
    List<Concern> waiting();

    /**
     * Says that somebody looks at it; again changes nothing. {@link JournalAction#ANSWER_CONCERN} on the course, for access
     * trouble {@link JournalAction#ANSWER_ACCESS} on the pupil.
     */
    void lookAt(long concern);

    /**
     * Answers it. The same rights. Refuses {@link JournalProblem#CONCERN_ANSWERED}, {@link JournalProblem#CONCERN_WORDS} for
     * an explanation without words, {@link JournalProblem#CONCERN_UNCHANGED} for a correction of a cell that nobody changed.
     */
    void answer(long concern, boolean corrected, String words);
}

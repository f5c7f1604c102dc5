package ru.zvonok.learning.journal;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/**
 * The door to what one pupil has to do, for the family (DIA-01). Reading demands {@link JournalAction#VIEW_OWN} on the
 * person, sending {@link JournalAction#ANSWER}. A pupil or a task out of reach, another organisation's or another pupil's, is
 * {@code NotFound}. Sending refuses {@link JournalProblem#ANSWER_TAKEN}, {@link JournalProblem#ANSWER_BY_PUPIL}, {@link
 * JournalProblem#TERM_CLOSED}.
 */
public interface StudentWorks {

    /**
     * Everything that is to be done over all subjects of today: what is missing first, then by the day it is due; with what
     * was handed in and is not looked at yet.
     */
    List<StudentTask> tasks(long student);

    /** How much is missing. */
    int missing(long student);

    /** One task of the pupil, also an old one. */
    StudentTask task(long student, TaskRef task);

    /**
     * Hands an answer in, or changes what was handed in; the same words once more change nothing. The teacher is told at
     * most once a day of each task. Refuses {@link JournalProblem#ANSWER_EMPTY}, {@link JournalProblem#ANSWER_TOO_LONG},
     * {@link JournalProblem#CHANGED_MEANWHILE}.
     */
    void send(SendAnswer answer);

    /** Adds a file to the answer, begun with it where there is none. Refuses as {@link Works#attach}. */
    TaskFile attach(long student, TaskRef task, NewTaskFile file, InputStream content);

    /** Takes a file of the answer away. Refuses {@link JournalProblem#ANSWER_EMPTY} for the last of a sent one. */
    void detach(long student, TaskRef task, UUID file);
}

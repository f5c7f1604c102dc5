package ru.zvonok.learning.journal;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to works and homework for whoever teaches (JRN-02): what is to be done, by when, with which files, and how far
 * the class is. What belongs to another organisation or is out of reach is {@code NotFound}. Reading demands {@link
 * JournalAction#VIEW} on the course, or standing in for the lesson; writing {@link JournalAction#WRITE_LESSONS} likewise,
 * and refuses {@link JournalProblem#NOT_YOUR_LESSON}, {@link JournalProblem#TERM_CLOSED} and {@link
 * JournalProblem#DAY_CLOSED}.
 */
public interface Works {

    /** A task with the class. */
    WorkPage work(TaskRef task);

    /**
     * Changes a work, also where marks stand already: averages follow a changed weight at once. Refuses {@link
     * JournalProblem#TYPE_UNKNOWN}, {@link JournalProblem#WEIGHT}, {@link JournalProblem#TITLE_TOO_LONG}, {@link
     * JournalProblem#HOMEWORK_TOO_LONG}, {@link JournalProblem#DUE_BEFORE_LESSON}, {@link JournalProblem#CHANGED_MEANWHILE}.
     */
    void change(ChangeWork work);

    /** Says whether homework is handed in here. */
    void wantAnswers(TaskRef homework, boolean wanted);

    /**
     * Adds a file. Refuses {@link JournalProblem#TOO_MANY_FILES} and what {@link ru.zvonok.platform.files.FilesProblem}
     * says.
     *
     * @param content read to its end, not closed
     */
    TaskFile attach(TaskRef task, NewTaskFile file, InputStream content);

    /** Takes a file away. */
    void detach(TaskRef task, UUID file);

    /** Takes answers that wait: they change no more. Of whom none waits is passed over. */
    void take(TaskRef task, Collection<Long> students);

    /**
     * Gives an answer back with a word; the pupil is told. Refuses {@link JournalProblem#WORD_MISSING}, {@link
     * JournalProblem#COMMENT_TOO_LONG}.
     */
    void giveBack(TaskRef task, long student, String word);

    /** What waits for the actor in the own courses, the oldest first. {@link JournalAction#WRITE_LESSONS}. */
    @Unnoted("how many answers wait, no pupil")
    List<WaitingAnswers> waiting();

    /**
     * Writes what the teacher says of a mark (complaint 16). {@link JournalAction#ENTER_MARKS} on the course, or standing in
     * for the lesson. Refuses {@link JournalProblem#COMMENT_TOO_LONG}.
     */
    void comment(CommentMark comment);
}

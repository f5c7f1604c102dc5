package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to putting back what a person changed in the journals between two times, as after a stolen password. What stood
 * before comes back: cells of the journal with the works marks were for, comments of marks; topics, data of remote lessons,
 * homework, works and the files of both; marks of periods, of the year, of exams and at the end of a course, and those that
 * wait for approval with what was said of them; that attendance was taken, and which answers of pupils were taken or given
 * back with which words. Nothing of the person's changes is deleted from the history. What somebody
 * changed since, what is closed, and what others hang on stays. Doing it again changes nothing.
 *
 * <p>The history of topics, homework, works, files and comments begins when it was first kept: what was
 * changed before is not known. A removed file can be put back for the days of {@code journal.task.file-days}. An answer that
 * its pupil sent again since waits as it does, only the word goes. Attendance stays taken where another teacher noted a sign since.
 */
public interface Rollback {

    /**
     * What would come back and what would stay. {@link JournalAction#ROLL_BACK}. Refuses {@link
     * JournalProblem#ROLLBACK_TIME}.
     */
    RollbackReview preview(RollbackSpan span);

    /**
     * Starts it as a job, all in one transaction; answers its number for {@link #review}. {@link JournalAction#ROLL_BACK}.
     * Refuses {@link JournalProblem#ROLLBACK_TIME}, {@link JournalProblem#ROLLBACK_REASON}.
     *
     * @param reason kept with it; the history of what came back says whose changes of which time were put back
     */
    long start(RollbackSpan span, String reason);

    /** What came of one. {@link JournalAction#ROLL_BACK}. */
    RollbackReview review(long rollback);

    /** The latest ones, without their lines. {@link JournalAction#ROLL_BACK}. */
    @Unnoted("whose changes were put back and when, nothing of what they were")
    List<RollbackReview> latest();
}

package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to single lessons: topic, homework, assignments, "all present". What belongs to another organisation or is out of
 * reach is {@code NotFound}; a lesson one may see but not write is refused with {@link JournalProblem#NOT_YOUR_LESSON}.
 * Writing demands {@link JournalAction#WRITE_LESSONS} on the course or standing in for the lesson, and refuses {@link
 * JournalProblem#TERM_CLOSED} and {@link JournalProblem#DAY_CLOSED}.
 */
public interface LessonCards {

    /** One lesson with all about it. {@link JournalAction#VIEW} on the course, or standing in for the lesson. */
    LessonCard card(long course, long lesson);

    /**
     * The lessons of a teacher on a day with what is missing, in order of time. The own ones need {@link
     * JournalAction#VIEW}, those of others {@link JournalAction#VIEW_UNFILLED}.
     */
    @Unnoted("one's own lessons, no learner")
    List<LessonState> ofTeacher(long person, LocalDate day);

    /** The same of the first day after {@code day} on which the teacher has lessons, looked for in two weeks. */
    @Unnoted("one's own lessons, no learner")
    List<LessonState> ofTeacherNext(long person, LocalDate day);

    /** Writes topic and form. Refuses {@link JournalProblem#TOPIC_TOO_LONG}, {@link JournalProblem#CHANGED_MEANWHILE}. */
    void write(WriteLesson lesson);

    /** Gives, changes or takes back homework. Refuses {@link JournalProblem#DUE_BEFORE}, {@link JournalProblem#HOMEWORK_TOO_LONG}. */
    void give(GiveHomework homework);

    /**
     * Says how many minutes the homework of a lesson takes, for the class or for one pupil; null takes it back. {@code
     * NotFound} where none is given. Refuses {@link JournalProblem#MINUTES}.
     */
    void estimate(long course, long lesson, @Nullable Long student, @Nullable Integer minutes);

    /** Notes that attendance was taken and all who are not marked were there. {@link JournalAction#ENTER_MARKS}. */
    void attendanceTaken(long course, long lesson);

    /** Adds an assignment; answers its id. Refuses {@link JournalProblem#TYPE_UNKNOWN}, {@link JournalProblem#WEIGHT}. */
    long addAssignment(NewAssignment assignment);

    /** Removes an assignment. Refuses {@link JournalProblem#ASSIGNMENT_HAS_MARKS}. */
    void removeAssignment(long course, long lesson, long assignment);

    /** Says where marks go that are typed into the lesson's column. */
    void defaultAssignment(long course, long lesson, long assignment);
}

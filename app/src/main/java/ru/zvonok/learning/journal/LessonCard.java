package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.timetable.Lesson;

/**
 * All about one lesson.
 *
 * @param topicFromPlan id of the topic of the plan that was chosen
 * @param proposed the next topic of the plan that was not taught yet; null without a plan
 * @param next the next lesson of the course, where homework is usually due; null at the end of the year
 * @param students in the class on that day, by name, with the cell of this lesson
 * @param dueHere what was given before and is due at this lesson
 * @param mayWrite whether the actor may write topic, homework and assignments
 * @param closed why marks and absences may not be changed, null while they may
 * @param closedNotes why topic and homework may not be changed, null while they may
 * @param version for {@link LessonCards#write}
 */
public record LessonCard(
        Course course,
        Lesson lesson,
        @Nullable String topic,
        @Nullable Long topicFromPlan,
        @Nullable PlanTopic proposed,
        @Nullable Remote remote,
        boolean attendanceTaken,
        @Nullable Lesson next,
        List<Homework> homework,
        List<Homework> dueHere,
        List<AssignmentState> assignments,
        @Nullable Long defaultAssignment,
        List<LessonStudent> students,
        boolean mayMark,
        boolean mayWrite,
        @Nullable JournalProblem closed,
        @Nullable JournalProblem closedNotes,
        int version)
        implements Serializable {

    /** How a remote lesson is held (JRN-05). */
    public record Remote(boolean online, @Nullable String platform) implements Serializable {}

    /** An assignment with how many marks and open duties it has. */
    public record AssignmentState(Assignment assignment, int marks, int duties) implements Serializable {}

    /** A pupil at the lesson. */
    public record LessonStudent(
            long person, ru.zvonok.platform.kernel.PersonName name, Cell cell, JournalStudent.@Nullable Exempt exempt)
            implements Serializable {}

    /** Whether works may be written, as far as the lesson goes; one ahead may be prepared. */
    public boolean open() {
        return closed == null || closed == JournalProblem.NOT_YET;
    }

    /** The same of topic and homework. */
    public boolean notesOpen() {
        return closedNotes == null || closedNotes == JournalProblem.NOT_YET;
    }

    public LessonCard {
        homework = List.copyOf(homework);
        dueHere = List.copyOf(dueHere);
        assignments = List.copyOf(assignments);
        students = List.copyOf(students);
    }
}

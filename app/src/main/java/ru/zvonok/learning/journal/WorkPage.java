package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A task with the class.
 *
 * @param lesson at which it is or was given
 * @param files that go with it
 * @param students for whom it is, by name
 * @param mayWrite whether the actor may change it
 * @param mayMark whether the actor may mark and comment at the lesson
 * @param closed why nothing may be changed although the actor may write
 */
public record WorkPage(
        Course course,
        Scale scale,
        Lesson lesson,
        Task task,
        List<TaskFile> files,
        List<WorkLine> students,
        boolean mayWrite,
        boolean mayMark,
        @Nullable JournalProblem closed)
        implements Serializable {

    /** A pupil with the cell at the lesson, of its marks those for this task, for homework none, and what was handed in. */
    public record WorkLine(
            long person,
            PersonName name,
            Cell cell,
            JournalStudent.@Nullable Exempt exempt,
            @Nullable TaskAnswer answer)
            implements Serializable {

        public List<Mark> marks() {
            return cell.marks();
        }
    }

    /** Whether marks for the task may be typed. */
    public boolean markable() {
        return mayMark && closed == null && !task.homework();
    }

    /** Whether it may be changed, as far as its lesson goes; a work ahead may be. */
    public boolean open() {
        return closed == null || closed == JournalProblem.NOT_YET;
    }

    public WorkPage {
        files = List.copyOf(files);
        students = List.copyOf(students);
    }
}

package ru.zvonok.learning.curriculum;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/** The door of the teaching load: class by subject by teacher, with hours (CUR-01, CUR-02, CUR-04). */
public interface Assignments {

    /** The courses of a school year that the actor may see, by class and subject. {@link CurriculumAction#VIEW}. */
    @Unnoted("which courses there are and who teaches them, no learner")
    List<AssignmentRow> list(int schoolYear);

    /**
     * Opens a course with its teacher; answers the course. {@link CurriculumAction#EDIT}. Refuses what {@link
     * Curriculum#open} and {@link Curriculum#assign} refuse and {@link CurriculumProblem#HOURS_IMPOSSIBLE}.
     */
    long open(NewAssignment assignment);

    /**
     * Changes hours, and the main teacher from a day on: who taught until then ends the day before, who is planned for
     * later stays planned. Dated lessons follow. {@link CurriculumAction#EDIT}. Refuses {@link
     * CurriculumProblem#HOURS_IMPOSSIBLE}, {@link CurriculumProblem#NOT_EMPLOYED}, {@link
     * CurriculumProblem#DATES_OUTSIDE_YEAR}, and whatever the timetable has against the new teacher.
     */
    void change(ChangeAssignment change);

    /**
     * Takes a course away that nothing hangs on. {@link CurriculumAction#EDIT}. Refuses {@link
     * CurriculumProblem#COURSE_IN_USE}.
     */
    void remove(long course);
}

package ru.zvonok.learning.curriculum;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of the curriculum. Ids that are not there, are another organisation's or out of reach are all {@code NotFound}.
 */
public interface Curriculum {

    /** Subjects of the organisation, in their order. {@link CurriculumAction#VIEW}. */
    @Unnoted("reference list, no person")
    List<Subject> subjects();

    /**
     * Adds a subject; answers its id. {@link CurriculumAction#EDIT}. Refuses {@link CurriculumProblem#NAME_MISSING},
     * {@link CurriculumProblem#SUBJECT_EXISTS}, {@link CurriculumProblem#SHORT_NAME_LONG}.
     */
    long addSubject(NewSubject subject);

    /**
     * Renames a subject, or puts it aside: then it stays where it is taught and can be chosen for nothing new. {@link
     * CurriculumAction#EDIT}. Refuses as {@link #addSubject}.
     */
    void changeSubject(long id, NewSubject subject, boolean inUse);

    /** A course with its teachers of today. {@link CurriculumAction#VIEW} on the course. */
    @Unnoted("which courses there are and who teaches them, no learner")
    Course course(long id);

    /** Courses of a school year that the actor may see, by class and subject. {@link CurriculumAction#VIEW}. */
    @Unnoted("which courses there are and who teaches them, no learner")
    List<Course> courses(int schoolYear);

    /** Courses of a class or group, by subject. {@link CurriculumAction#VIEW} on the group. */
    @Unnoted("which courses there are and who teaches them, no learner")
    List<Course> ofGroup(long group, int schoolYear);

    /**
     * Opens a course; answers its id. {@link CurriculumAction#EDIT}. Refuses {@link CurriculumProblem#COURSE_EXISTS},
     * {@link CurriculumProblem#SUBGROUP_OF_ANOTHER_GROUP}, {@link CurriculumProblem#CLASS_CLOSED}, {@link
     * CurriculumProblem#SUBJECT_ARCHIVED}.
     */
    long open(NewCourse course);

    /**
     * Assigns a teacher; answers the assignment's id. {@link CurriculumAction#EDIT}. Refuses
     * {@link CurriculumProblem#HAS_MAIN_TEACHER}, {@link CurriculumProblem#NOT_EMPLOYED},
     * {@link CurriculumProblem#DATES_OUTSIDE_YEAR}.
     */
    long assign(AssignTeacher teacher);

    /** The thematic plan of a course. {@link CurriculumAction#VIEW} on the course. */
    @Unnoted("what is taught, no person")
    List<PlanTopic> plan(long course);

    /**
     * Writes the whole plan of a course in a new order; topics left out go. {@link CurriculumAction#WRITE_PLAN} on the
     * course. Refuses {@link CurriculumProblem#TOPIC_MISSING}.
     */
    void writePlan(long course, List<PlanLine> lines);
}

package ru.zvonok.registry.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Door to classes, groups, departments and the list of learners. Unknown, foreign or out of reach:
 * {@link ru.zvonok.platform.kernel.NotFound}.
 */
public interface SchoolClasses {

    /** How a list of learners is sorted. */
    enum PupilSort {
        NAME,
        CLASS,
        BIRTH_DATE
    }

    /** Classes of a year with their leaders and head counts. {@link EnrolmentAction#VIEW_CLASSES}. */
    @Unnoted("classes with their teachers, no learner")
    List<ClassRow> list(int year);

    /** A class with everybody in it today; the reading is noted. {@link EnrolmentAction#VIEW_CLASSES}. */
    ClassCard card(long group);

    /**
     * Forms a class. {@link EnrolmentAction#EDIT_CLASSES}. Refuses {@link EnrolmentProblem#CLASS_TAKEN},
     * {@link EnrolmentProblem#CLASS_NAME}, {@link EnrolmentProblem#GRADE_IMPOSSIBLE}, {@link EnrolmentProblem#YEAR_MISSING}.
     */
    long create(ClassData data);

    /** {@link EnrolmentAction#EDIT_CLASSES}. The year and the kind stay. */
    void change(long group, int version, ClassData data);

    /** Closes a class that is empty from today on. {@link EnrolmentAction#EDIT_CLASSES}. Refuses {@link EnrolmentProblem#CLASS_NOT_EMPTY}. */
    void close(long group, int version);

    /** From a day of the year on these and nobody else lead the class. {@link EnrolmentAction#EDIT_CLASSES}. Refuses {@link EnrolmentProblem#OUTSIDE_OF_YEAR}. */
    void lead(long group, List<Long> persons, LocalDate since);

    /** A page of the list of learners. {@link EnrolmentAction#VIEW_CLASSES}; birth dates only with the right to the cards. */
    List<PupilRow> pupils(PupilFilter filter, PupilSort sort, boolean descending, int offset, int limit);

    /** How many {@link #pupils} has in all. {@link EnrolmentAction#VIEW_CLASSES}. */
    @Unnoted("numbers, no person")
    int countPupils(PupilFilter filter);

    /**
     * Who came into the classes of a year after its first day, since a day: the latest, and how many they are. {@link
     * EnrolmentAction#VIEW_CLASSES}; once a day those are noted that are answered.
     */
    FirstOf<Newcomer> newcomers(int year, LocalDate since, int most);

    /**
     * How many learners of a year have a card that lacks something; what nobody lacks is left out. {@link
     * EnrolmentAction#VIEW_CLASSES}, and {@link ru.zvonok.registry.people.PeopleAction#VIEW} for all people.
     */
    @Unnoted("numbers, no person")
    Map<PupilGap, Integer> pupilGaps(int year);

    /** {@link EnrolmentAction#VIEW_CLASSES}. */
    @Unnoted("reference list, no person")
    List<Department> departments();

    /** With id 0 a new one. {@link EnrolmentAction#EDIT_CLASSES}. Refuses {@link EnrolmentProblem#DEPARTMENT_TAKEN}. */
    long save(Department department);

    /**
     * Divides a class: subgroups by name with their people from a day on; subgroups not named stay as they are.
     * {@link EnrolmentAction#EDIT_SUBGROUPS} on the class. Refuses {@link EnrolmentProblem#NOT_OF_CLASS}, {@link
     * EnrolmentProblem#OUTSIDE_OF_YEAR}, {@link EnrolmentProblem#SUBGROUP_NAME}, {@link EnrolmentProblem#SUBGROUP_TAKEN} for a
     * name that stands there twice.
     */
    void divide(long group, Map<String, List<Long>> subgroups, LocalDate since);
}

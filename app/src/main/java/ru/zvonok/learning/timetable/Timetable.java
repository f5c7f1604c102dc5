package ru.zvonok.learning.timetable;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of the timetable. Lists are in the order of date and number, cancelled lessons included; ranges include both
 * days and are at most 400 days long. Ids that are not there, are another organisation's or out of reach are {@code
 * NotFound}.
 */
public interface Timetable {

    /** Lessons of a course. {@link TimetableAction#VIEW} on the course. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    List<Lesson> ofCourse(long course, LocalDate from, LocalDate to);

    /** Lessons that a person holds, and those for which another stands in. {@link TimetableAction#VIEW} on the person. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    List<Lesson> ofTeacher(long person, LocalDate from, LocalDate to);

    /** Lessons of a class or group with all its subgroups. {@link TimetableAction#VIEW} on the group. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    List<Lesson> ofGroup(long group, LocalDate from, LocalDate to);

    /** All lessons of a day. {@link TimetableAction#VIEW}. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    List<Lesson> ofDay(LocalDate day);

    /** One lesson. {@link TimetableAction#VIEW} on its course. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    Lesson lesson(long id, int schoolYear);

    /** The weekly pattern that holds on a day. {@link TimetableAction#VIEW}. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    List<WeeklySlot> week(LocalDate day);

    /**
     * Adds a place in the week; answers its id. {@link TimetableAction#EDIT}. Refuses {@link TimetableProblem#SLOT_EXISTS},
     * {@link TimetableProblem#GROUP_BUSY}, {@link TimetableProblem#TEACHER_BUSY}, {@link TimetableProblem#ROOM_BUSY},
     * {@link TimetableProblem#OUTSIDE_YEAR}.
     */
    long addSlot(NewSlot slot);

    /** Ends a place in the week with a day, which is its last. {@link TimetableAction#EDIT}. */
    void endSlot(long slot, LocalDate lastDay);

    /**
     * Makes the lessons of a range out of the weekly pattern: none on days off, those of another weekday where a day is
     * transferred. Doing it again changes nothing; lessons that were changed one by one stay. {@link TimetableAction#EDIT}.
     */
    Generated generate(LocalDate from, LocalDate to);

    /**
     * Changes one lesson and notes it in the log. {@link TimetableAction#EDIT}. Refuses clashes,
     * {@link TimetableProblem#DAY_OFF}, {@link TimetableProblem#OUTSIDE_YEAR}, {@link TimetableProblem#NOT_EMPLOYED} and
     * {@link TimetableProblem#WRITTEN}.
     */
    Lesson change(ChangeLesson change);
}

package ru.zvonok.learning.curriculum;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Courses for modules of this and upper floors that have asked a right of their own. Asks no right and notes no reading:
 * whoever shows what it answers has done both. Teachers are those of the day asked for, else of today.
 */
@Unguarded("for modules that have asked a right of their own; holds no personal data but ids of teachers")
@Unnoted("facts for the doors above, which note what they show of them")
public interface CourseFacts {

    /** The person that the actor of now is in the bound organisation, if it knows one. */
    Optional<Long> me();

    /** Of some courses, of which there is at least one, the first that the actor of now teaches, else the first of all. */
    default Course usual(List<Course> some) {
        return me().flatMap(me ->
                        some.stream().filter(course -> course.taughtBy(me)).findFirst())
                .orElseGet(some::getFirst);
    }

    /** @throws ru.zvonok.platform.kernel.NotFound where there is none here */
    Course course(long id);

    /** Courses by id, unknown ids left out. */
    Map<Long, Course> byIds(Collection<Long> ids);

    /** Courses of a class or group with its subgroups, by subject. */
    List<Course> ofGroup(long group);

    /** Courses of several groups, by group and subject. */
    List<Course> ofGroups(Collection<Long> groups);

    /** All courses of a school year, by group and subject. */
    List<Course> ofYear(int schoolYear);

    /** Main teachers of courses on any day of a range with the days they teach, by course. */
    Map<Long, List<CourseTeacher>> mainTeachers(Collection<Long> courses, DateRange days);

    /** Hours a week as the curriculum says, by course; without those of which it says nothing. */
    Map<Long, BigDecimal> hoursAWeek(Collection<Long> courses);

    /** The thematic plan of a course. */
    List<PlanTopic> plan(long course);

    /** Thematic plans of courses, by course. */
    Map<Long, List<PlanTopic>> plans(Collection<Long> courses);
}

package ru.zvonok.learning.timetable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Lessons for modules of this and upper floors that have asked a right of their own. Asks no right and notes no reading.
 * Lists are in the order of date and number, cancelled lessons included; an open range is a fault.
 */
@Unguarded("for modules that have asked a right of their own; holds no personal data but ids of teachers")
@Unnoted("facts for the doors above, which note what they show of them")
public interface LessonFacts {

    /** @throws ru.zvonok.platform.kernel.NotFound where there is none here */
    Lesson lesson(long id, int schoolYear);

    /** Lessons by id, unknown ids left out. */
    Map<Long, Lesson> byIds(Collection<Long> ids, int schoolYear);

    /** Lessons of courses in a range. */
    List<Lesson> ofCourses(Collection<Long> courses, DateRange days);

    /** Lessons that a person holds, and those for which another stands in. */
    List<Lesson> ofTeacher(long person, DateRange days);

    /** Lessons of a class or group with all its subgroups. */
    List<Lesson> ofGroup(long group, DateRange days);

    /** All lessons in a range. */
    List<Lesson> ofDays(DateRange days);

    /** How many these are. */
    int count(DateRange days);
}

package ru.zvonok.learning.timetable;

import java.io.Serializable;
import java.util.Set;
import ru.zvonok.platform.kernel.DateRange;

/**
 * Lessons were made, moved, cancelled, restored or removed; published inside the transaction.
 *
 * @param days on which lessons may be different now, within one school year
 */
public record LessonsChanged(long organisation, Set<Long> courses, DateRange days) implements Serializable {

    public LessonsChanged {
        courses = Set.copyOf(courses);
    }
}

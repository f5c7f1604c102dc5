package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;

/**
 * Where a work would stand for a course.
 *
 * @param number lesson of the day; null while the timetable does not say
 * @param violations rules it would stand against
 * @param free the next lesson at which it would stand against none, looked for in two months
 */
public record Placed(
        Course course,
        LocalDate day,
        @Nullable Integer number,
        List<Violation> violations,
        @Nullable Place free) implements Serializable {

    public Placed {
        violations = List.copyOf(violations);
    }

    /** A lesson of a day. */
    public record Place(LocalDate day, int number) implements Serializable {}
}

package ru.zvonok.learning.timetable;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.calendar.Bell;

/**
 * The weekly pattern of a class in one week.
 *
 * @param year first and last day of the school year; null where it is not opened
 * @param weekDays how many days of the week the class is taught, 5 or 6
 * @param bells of an ordinary Monday; empty where none are set
 * @param courses what is taught to the class, by subject
 */
public record PatternWeek(
        long group,
        String name,
        LocalDate monday,
        @Nullable DateRange year,
        int weekDays,
        List<Bell> bells,
        List<Line> lines,
        List<Load> courses)
        implements Serializable {

    public PatternWeek {
        bells = List.copyOf(bells);
        lines = List.copyOf(lines);
        courses = List.copyOf(courses);
    }

    /** A place in the week with the names around it. */
    public record Line(
            WeeklySlot slot,
            Course course,
            @Nullable PersonName teacher,
            @Nullable String room) implements Serializable {}

    /**
     * A course and how much of it stands in the week.
     *
     * @param hours a week, as the curriculum says; null where it does not
     */
    public record Load(
            Course course,
            @Nullable PersonName teacher,
            @Nullable BigDecimal hours,
            int placed) implements Serializable {}
}

package ru.zvonok.learning.timetable;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A week as a page shows it: Monday to Friday, Saturday and Sunday where something is studied then.
 *
 * @param name of the class, room or person
 */
public record TimetableWeek(Whose whose, String name, LocalDate monday, List<Day> days) implements Serializable {

    /**
     * A day.
     *
     * @param study whether lessons are held on it at all
     * @param off why not, where the calendar names it: «Осенние каникулы»
     * @param as the weekday whose timetable holds where the day was moved, else null
     * @param lessons by number, cancelled ones included
     */
    public record Day(
            LocalDate date,
            boolean today,
            boolean study,
            @Nullable String off,
            @Nullable DayOfWeek as,
            List<Held> lessons)
            implements Serializable {

        public Day {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * A lesson with the names around it.
     *
     * @param teacher who holds it
     * @param insteadOf for whom the teacher stands in
     * @param moved where the weekly pattern has it, when it was moved from there
     */
    public record Held(
            Lesson lesson,
            Course course,
            @Nullable PersonName teacher,
            @Nullable PersonName insteadOf,
            @Nullable String room,
            @Nullable Place moved)
            implements Serializable {}

    /** A day and the number of a lesson in it. */
    public record Place(LocalDate date, int number) implements Serializable {}

    public TimetableWeek {
        days = List.copyOf(days);
    }

    public boolean empty() {
        return days.stream().allMatch(day -> day.lessons().isEmpty());
    }
}

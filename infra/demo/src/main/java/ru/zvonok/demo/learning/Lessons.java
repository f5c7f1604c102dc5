package ru.zvonok.demo.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.zvonok.demo.registry.SchoolCalendar.Bell;

/** The dated lessons of the year, of each course in order. */
public record Lessons(Map<Long, List<Lesson>> byCourse) {

    /** @param place the how manieth lesson of its course in the year, the first is 0 */
    public record Lesson(long id, LocalDate date, int number, Bell bell, int place) {}
}

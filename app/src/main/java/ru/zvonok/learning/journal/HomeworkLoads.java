package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;

/** Contributed from above: how much homework a class has for a day, shown where homework is given. */
public interface HomeworkLoads {

    /**
     * The load of a day.
     *
     * @param minutes of all subjects together, this one with it
     * @param limit most minutes of the grade
     * @param own what the teacher reckons for the homework of this lesson; null where nobody said
     * @param usual what is reckoned where nobody says
     */
    record Load(
            LocalDate day, int minutes, int limit, @Nullable Integer own, int usual) {}

    /** Of the class for the day at which the homework of a lesson is due; empty where nobody reckons. */
    Optional<Load> load(Course course, Lesson lesson, LocalDate due);
}

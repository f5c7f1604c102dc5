package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ru.zvonok.learning.curriculum.Course;

/**
 * How the journals of some days are filled.
 *
 * @param held how many lessons of these days are over
 * @param days on which they were, the latest first
 * @param lessons those that are over and lack something, in order of day and number
 * @param silent courses with at least two lessons in these days, of which not one has a topic; by title
 */
public record FillingReview(int held, List<LocalDate> days, List<UnfilledLesson> lessons, List<Course> silent)
        implements Serializable {

    public FillingReview {
        days = List.copyOf(days);
        lessons = List.copyOf(lessons);
        silent = List.copyOf(silent);
    }
}

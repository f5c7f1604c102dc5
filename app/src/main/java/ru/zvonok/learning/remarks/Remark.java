package ru.zvonok.learning.remarks;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A remark on how a journal is kept.
 *
 * @param lesson the lesson it is about, null for the journal as such
 * @param teacher id of the person who has to correct it
 * @param due the last day to answer
 * @param overdue whether that day has passed and the teacher has not answered
 * @param nudged whether the teacher was asked today
 * @param mine whether the actor is that teacher
 * @param steps what became of it, in order; the first is its text
 */
public record Remark(
        long id,
        Course course,
        @Nullable Lesson lesson,
        long teacher,
        @Nullable PersonName teacherName,
        String author,
        LocalDate writtenOn,
        LocalDate due,
        boolean overdue,
        boolean nudged,
        boolean mine,
        RemarkState state,
        String text,
        List<Step> steps)
        implements Serializable {

    /** Who said what and when; {@code who} is empty where nobody knows. */
    public record Step(LocalDateTime at, String who, RemarkState state, String text) implements Serializable {}

    public Remark {
        steps = List.copyOf(steps);
    }
}

package ru.zvonok.learning.timetable;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A dated lesson of a course.
 *
 * @param schoolYear the year of the course, with the id the key of the lesson
 * @param number number of the lesson in the day
 * @param startsAt local time of the bell, null where the day has no bells
 * @param teacher id of the person who holds it, the substitute if there is one; null while nobody is assigned
 * @param insteadOf id of the person for whom the teacher stands in
 * @param room id of the room in organisation
 */
public record Lesson(
        long id,
        int schoolYear,
        long course,
        long group,
        LocalDate date,
        int number,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Long teacher,
        @Nullable Long insteadOf,
        @Nullable Long room,
        LessonState state)
        implements Serializable {

    /** As days go: with two shifts a first lesson may begin after a fifth. Without bells the number decides. */
    public static final Comparator<Lesson> BY_TIME = Comparator.comparing(Lesson::date)
            .thenComparing(Lesson::startsAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(Lesson::number)
            .thenComparingLong(Lesson::id);

    public boolean cancelled() {
        return state == LessonState.CANCELLED;
    }

    /** Whether it has begun at a local time; without bells the day decides. */
    public boolean begunAt(LocalDateTime now) {
        return startsAt == null
                ? !date.isAfter(now.toLocalDate())
                : !date.atTime(startsAt).isAfter(now);
    }

    /** Whether it is over at a local time; without bells when the day is over. */
    public boolean overAt(LocalDateTime now) {
        return endsAt == null
                ? date.isBefore(now.toLocalDate())
                : !date.atTime(endsAt).isAfter(now);
    }
}

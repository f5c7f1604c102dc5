package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Lessons of a course that are over.
 *
 * @param scheduled that stood in the timetable, with those that were cancelled
 * @param written that took place and have a topic: these count as given
 * @param topics of the plan that were given at them
 */
public record GivenLessons(int scheduled, int cancelled, int written, int topics) implements Serializable {

    public static final GivenLessons NONE = new GivenLessons(0, 0, 0, 0);

    public GivenLessons plus(GivenLessons other) {
        return new GivenLessons(
                scheduled + other.scheduled,
                cancelled + other.cancelled,
                written + other.written,
                topics + other.topics);
    }

    /** That took place, and nobody wrote what was taught. */
    public int unwritten() {
        return Math.max(0, scheduled - cancelled - written);
    }

    /** Hours behind the timetable. */
    public int behind() {
        return Math.max(0, scheduled - written);
    }

    /** The part of the scheduled hours that is given, 0 to 100 with one decimal; null where nothing was to be given. */
    public @Nullable BigDecimal share() {
        return scheduled == 0
                ? null
                : BigDecimal.valueOf(100L * written).divide(BigDecimal.valueOf(scheduled), 1, RoundingMode.HALF_UP);
    }
}

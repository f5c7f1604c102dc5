package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a class missed over some days.
 *
 * @param held numbers of lessons that took place, by day
 */
public record MissedLessons(Map<LocalDate, Integer> held, List<Missed> missed) implements Serializable {

    /**
     * A sign of attendance of a pupil on a day.
     *
     * @param code id of the {@link AttendanceCode}, absence or not
     * @param lessons at how many lessons it stands
     */
    public record Missed(long student, LocalDate day, int code, int lessons) implements Serializable {}

    public MissedLessons {
        held = Map.copyOf(held);
        missed = List.copyOf(missed);
    }

    /** How many lessons a pupil had who was there all the time. */
    public int lessons() {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }
}

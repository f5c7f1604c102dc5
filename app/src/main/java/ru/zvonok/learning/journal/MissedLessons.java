package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a class missed over some days; of a pupil who came from another class of the year also what was missed there.
 *
 * @param held numbers of lessons of the class that took place, by day
 * @param own the same of pupils who were not in the class on all the days: of the classes they were in
 */
public record MissedLessons(Map<LocalDate, Integer> held, List<Missed> missed, Map<Long, Map<LocalDate, Integer>> own)
        implements Serializable {

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
        own = Map.copyOf(own);
    }

    /** How many lessons a pupil had who was there all the time. */
    public int lessons() {
        return sum(held);
    }

    /** How many a pupil had. */
    public int lessons(long student) {
        return sum(own.getOrDefault(student, held));
    }

    /** How many a pupil had on a day. */
    public int lessons(long student, LocalDate day) {
        return own.getOrDefault(student, held).getOrDefault(day, 0);
    }

    private static int sum(Map<LocalDate, Integer> lessons) {
        return lessons.values().stream().mapToInt(Integer::intValue).sum();
    }
}

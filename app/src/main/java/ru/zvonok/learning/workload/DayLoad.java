package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * How much homework is due on a day.
 *
 * @param minutes of all subjects together
 * @param limit most minutes of the grade
 */
public record DayLoad(LocalDate day, int minutes, int limit, List<Part> parts) implements Serializable {

    public DayLoad {
        parts = List.copyOf(parts);
    }

    public boolean over() {
        return minutes > limit;
    }

    /** A subject's part; {@code said} by its teacher, otherwise it is what is usual. */
    public record Part(String subject, int minutes, boolean said) implements Serializable {}
}

package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.registry.calendar.Period;

/**
 * Which periods are closed: of classes, or of the courses of one class. Classes that follow the same study calendar stand
 * together.
 *
 * @param name of the study calendar
 */
public record ClosingTable(long set, String name, List<Period> periods, List<Line> lines) implements Serializable {

    /** A class or a course with the state of each period by its id. */
    public record Line(long id, String name, Map<Long, State> states) implements Serializable {

        public Line {
            states = Map.copyOf(states);
        }
    }

    /**
     * How many courses of a line are closed in a period.
     *
     * @param account who spoke last, null for nobody, the system or a period that closed by itself
     * @param at when
     * @param itself since when it is closed by itself
     */
    public record State(
            int closed,
            int all,
            @Nullable Long account,
            @Nullable Instant at,
            @Nullable LocalDate itself) implements Serializable {

        public boolean open() {
            return closed == 0;
        }

        public boolean whole() {
            return all > 0 && closed == all;
        }
    }

    public ClosingTable {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
    }
}

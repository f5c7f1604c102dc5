package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The homework of a week, class by class, the most loaded first. */
public record LoadWeek(LocalDate monday, List<LocalDate> days, List<Line> lines) implements Serializable {

    public LoadWeek {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    /** A class with its days; a day without homework is left out. */
    public record Line(long group, String name, Map<LocalDate, DayLoad> days) implements Serializable {

        public Line {
            days = Map.copyOf(days);
        }
    }
}

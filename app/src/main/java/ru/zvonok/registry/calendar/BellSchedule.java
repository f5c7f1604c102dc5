package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bells of a shift.
 *
 * @param id 0 for a new one
 * @param set only for classes of this period set; null for all
 * @param weekday only on this weekday; null for all
 */
public record BellSchedule(
        long id,
        int year,
        String name,
        int shift,
        @Nullable Long set,
        @Nullable DayOfWeek weekday,
        List<Bell> bells) implements Serializable {

    public BellSchedule {
        bells = List.copyOf(bells);
    }
}

package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;

/**
 * Days without lessons, both ends included.
 *
 * @param id 0 for new ones
 * @param set only for classes of this period set; null for all
 */
public record DayOff(
        long id, int year, @Nullable Long set, Kind kind, String name, LocalDate startsOn, LocalDate endsOn)
        implements Serializable {

    public enum Kind {
        HOLIDAY,
        VACATION,
        DAY_OFF;

        public String textKey() {
            return "calendar.day-off." + name().toLowerCase(Locale.ROOT);
        }
    }

    public DateRange days() {
        return new DateRange(startsOn, endsOn);
    }
}

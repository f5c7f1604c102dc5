package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import ru.zvonok.platform.kernel.DateRange;

/**
 * A quarter, trimester, half-year, semester.
 *
 * @param id 0 for a new one
 * @param number its place in the set, from 1
 */
public record Period(long id, long set, int number, String name, LocalDate startsOn, LocalDate endsOn)
        implements Serializable {

    public DateRange days() {
        return new DateRange(startsOn, endsOn);
    }
}

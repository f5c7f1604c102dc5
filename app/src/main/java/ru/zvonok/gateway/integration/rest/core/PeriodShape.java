package ru.zvonok.gateway.integration.rest.core;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.registry.calendar.Period;

/**
 * A quarter, trimester, half-year, semester.
 *
 * @param number its place in the year, from 1
 * @param from first day
 * @param to last day
 */
record PeriodShape(String id, int number, String name, LocalDate from, LocalDate to) {

    static PeriodShape of(Period period) {
        return new PeriodShape(
                String.valueOf(period.id()), period.number(), period.name(), period.startsOn(), period.endsOn());
    }

    static List<PeriodShape> of(List<Period> periods) {
        return periods.stream().map(PeriodShape::of).toList();
    }
}

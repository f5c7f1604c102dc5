package ru.zvonok.platform.kernel;

import java.time.LocalDate;

/**
 * A school year, named by the calendar year it starts in: 2026 is 2026/27. It is the partition key of all that grows, so
 * the change of the year is one and the same for the whole installation: 1 August, when no lesson is held anywhere.
 */
public final class SchoolYear {

    private static final int FIRST_MONTH = 8;

    private SchoolYear() {}

    public static int of(LocalDate day) {
        return day.getMonthValue() >= FIRST_MONTH ? day.getYear() : day.getYear() - 1;
    }

    /** All days of a year, from 1 August to 31 July. */
    public static DateRange days(int year) {
        return new DateRange(
                LocalDate.of(year, FIRST_MONTH, 1),
                LocalDate.of(year + 1, FIRST_MONTH, 1).minusDays(1));
    }

    /** «2026/27» */
    public static String name(int year) {
        return "%d/%02d".formatted(year, (year + 1) % 100);
    }
}

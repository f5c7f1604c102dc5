package ru.zvonok.registry.calendar;

import ru.zvonok.platform.kernel.Problem;

/** What this module refuses. */
public enum CalendarProblem implements Problem {
    /** The year is closed and only read. */
    YEAR_CLOSED("calendar.year-closed"),
    /** Somebody else changed it meanwhile. */
    CHANGED_MEANWHILE("calendar.changed-meanwhile"),
    /** The year is open already, or there is no such year to close. */
    YEAR_NOT_CLOSED("calendar.year-not-closed"),
    /** There is such a year already. */
    YEAR_EXISTS("calendar.year-exists"),
    /** A year that does not start and end in the calendar years of its name. */
    YEAR_BOUNDS("calendar.year-bounds"),
    /** A day outside of the year. */
    OUTSIDE_OF_YEAR("calendar.outside-of-year"),
    /** An end before its start. */
    ENDS_BEFORE_START("calendar.ends-before-start"),
    /** Two periods of one set share days. */
    PERIODS_OVERLAP("calendar.periods-overlap"),
    /** A set of this name is there already. */
    SET_TAKEN("calendar.set-taken"),
    /** Classes study by it, so it cannot be removed. */
    SET_IN_USE("calendar.set-in-use"),
    /** Marks hang on periods that would go or become others. */
    PERIODS_IN_USE("calendar.periods-in-use"),
    /** A name is missing. */
    NAME_MISSING("calendar.name-missing"),
    /** The day is moved already. */
    TRANSFER_TAKEN("calendar.transfer-taken"),
    /** There are bells for this shift, set and weekday already. */
    BELLS_TAKEN("calendar.bells-taken"),
    /** Bells of one schedule overlap or are not in order. */
    BELLS_OVERLAP("calendar.bells-overlap"),
    /** A week of other than five or six days, or a span of grades that ends before it starts. */
    SET_BOUNDS("calendar.set-bounds"),
    /** A period, a lesson or a shift with a number that does not exist. */
    NUMBER_IMPOSSIBLE("calendar.number-impossible");

    private final String code;

    CalendarProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

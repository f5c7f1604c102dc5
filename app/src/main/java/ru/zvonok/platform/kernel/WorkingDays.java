package ru.zvonok.platform.kernel;

import java.time.LocalDate;
import java.util.NavigableSet;

/** Which days are worked in the bound organisation: days off and transfers respected. Contributed by the calendar. */
public interface WorkingDays {

    /** The working days of a range, both ends included. */
    NavigableSet<LocalDate> between(LocalDate first, LocalDate last);
}

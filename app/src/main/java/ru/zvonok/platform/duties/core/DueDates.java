package ru.zvonok.platform.duties.core;

import java.time.LocalDate;
import java.util.NavigableSet;

/** The day by which something is due: so many working days after it happened. */
final class DueDates {

    private DueDates() {}

    /** With 0 days the same day, whether it is worked or not; without enough working days the last of them. */
    static LocalDate due(LocalDate since, int days, NavigableSet<LocalDate> working) {
        LocalDate due = since;
        for (int day = 0; day < days; day++) {
            LocalDate next = working.higher(due);
            if (next == null) {
                return due;
            }
            due = next;
        }
        return due;
    }
}

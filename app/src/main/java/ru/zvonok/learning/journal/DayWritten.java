package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Told inside the transaction by a module of {@link WholeDays}: what is noted of a day has changed.
 *
 * @param unknown who is missing there now for a reason that nobody knows
 * @param others of whom something else stands there now
 */
public record DayWritten(long organisation, LocalDate day, Set<Long> unknown, Set<Long> others)
        implements Serializable {

    public DayWritten {
        unknown = Set.copyOf(unknown);
        others = Set.copyOf(others);
    }
}

package ru.zvonok.learning.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an exemption shall be from now on; whom it exempts and from which subject stays.
 *
 * @param first with {@code last}: the days, of one school year
 * @param whole whether no marks are set at all
 * @param paper number and day of the medical paper, may be left out
 */
public record ChangedExemption(
        LocalDate first,
        LocalDate last,
        boolean whole,
        @Nullable String paper) {

    public ChangedExemption {
        paper = paper == null || paper.isBlank() ? null : paper.strip();
    }
}

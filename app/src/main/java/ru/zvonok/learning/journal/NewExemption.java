package ru.zvonok.learning.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Exempts a pupil from a subject.
 *
 * @param first with {@code last}: the days, of one school year
 * @param whole whether no marks are set at all
 * @param paper number and day of the medical paper, may be left out
 */
public record NewExemption(
        long student,
        long subject,
        LocalDate first,
        LocalDate last,
        boolean whole,
        @Nullable String paper) {

    /** Longer ones are refused. */
    public static final int LONGEST_PAPER = 200;

    public NewExemption {
        paper = paper == null || paper.isBlank() ? null : paper.strip();
    }
}

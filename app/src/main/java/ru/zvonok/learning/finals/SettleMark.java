package ru.zvonok.learning.finals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period mark to settle; a null value takes it back. The same edit id counts once.
 *
 * @param reason why a mark is corrected that the family has seen, see {@link FinalsProblem#REASON_MISSING}
 */
public record SettleMark(
        UUID edit,
        long student,
        @Nullable PeriodValue value,
        long version,
        @Nullable String reason) {

    public SettleMark {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    public SettleMark(UUID edit, long student, @Nullable PeriodValue value, long version) {
        this(edit, student, value, version, null);
    }
}

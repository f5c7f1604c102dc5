package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/** Marks of a course in a period, pupils by name. */
public record PeriodSheet(long course, long period, boolean locked, List<PeriodRow> rows) implements Serializable {

    /** A pupil; {@code value} is null until it is settled, {@code version} 0. */
    public record PeriodRow(
            long person,
            PersonName name,
            @Nullable PeriodValue value,
            long version,
            @Nullable Instant settledAt,
            Proposal proposal)
            implements Serializable {}

    public PeriodSheet {
        rows = List.copyOf(rows);
    }
}

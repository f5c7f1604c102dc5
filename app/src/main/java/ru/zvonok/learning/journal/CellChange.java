package ru.zvonok.learning.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A past change of a cell; values as they were shown. {@code account} is who did it, null for the system; {@code marks} are
 * those that came, went or changed; {@code reason} is why, where somebody had to say it.
 */
public record CellChange(
        Instant at,
        @Nullable Long account,
        String oldValue,
        String newValue,
        List<MarkChange> marks,
        @Nullable String reason) {

    public CellChange {
        marks = List.copyOf(marks);
    }
}

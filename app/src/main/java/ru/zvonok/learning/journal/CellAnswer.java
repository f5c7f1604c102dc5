package ru.zvonok.learning.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one {@link EditCell}. */
public sealed interface CellAnswer {

    UUID edit();

    /** Saved now, or earlier under the same id; the cell as it stands. */
    record Saved(UUID edit, Cell cell) implements CellAnswer {}

    /** Not saved and never will be; the cell as it stands, null for whoever may not see it. */
    record Refused(
            UUID edit,
            JournalProblem problem,
            List<Object> arguments,
            @Nullable Cell cell) implements CellAnswer {

        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** Somebody else was first. {@code account} is who wrote it, null if nobody knows. */
    record Conflict(
            UUID edit,
            Cell theirs,
            @Nullable Long account,
            @Nullable Instant at) implements CellAnswer {}
}

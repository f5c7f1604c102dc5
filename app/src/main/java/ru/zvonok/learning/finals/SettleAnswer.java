package ru.zvonok.learning.finals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one; {@code problem} null when it was saved, {@code conflict} when somebody else was first, {@code waits} when the mark
 * goes against the rule and waits for approval. */
public record SettleAnswer(
        UUID edit,
        long student,
        @Nullable PeriodValue value,
        long version,
        @Nullable FinalsProblem problem,
        boolean conflict,
        boolean waits) {}

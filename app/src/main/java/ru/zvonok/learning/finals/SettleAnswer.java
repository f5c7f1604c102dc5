package ru.zvonok.learning.finals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one; {@code problem} null when it was saved, {@code conflict} when somebody else was first. */
public record SettleAnswer(
        UUID edit,
        long student,
        @Nullable PeriodValue value,
        long version,
        @Nullable FinalsProblem problem,
        boolean conflict) {}

package ru.zvonok.learning.workload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A work on another day; {@code reason} and {@code change} as in {@link PlanWork}. */
public record MoveWork(
        long work,
        int version,
        LocalDate day,
        @Nullable Integer number,
        @Nullable String reason,
        @Nullable String change) {}

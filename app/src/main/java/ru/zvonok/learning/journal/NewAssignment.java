package ru.zvonok.learning.journal;

import org.jspecify.annotations.Nullable;

/** An assignment to add to a lesson; without a weight the usual one of its kind. */
public record NewAssignment(
        long course,
        long lesson,
        int type,
        @Nullable String title,
        @Nullable Integer weight,
        boolean byDefault) {}

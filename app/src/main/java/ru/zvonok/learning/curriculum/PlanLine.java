package ru.zvonok.learning.curriculum;

import org.jspecify.annotations.Nullable;

/** A line of a thematic plan to write; with {@code id} it changes the topic that is there. */
public record PlanLine(
        @Nullable Long id,
        String title,
        int hours,
        @Nullable String section,
        @Nullable String homework) {}

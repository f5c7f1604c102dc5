package ru.zvonok.learning.journal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work as it shall be. Marks that stand keep their place and count from now on with the new weight.
 *
 * @param dueDay the last day to hand it in, not before the lesson; null for a work done at the lesson
 * @param answerWanted whether pupils hand it in here
 * @param version the {@link Task#version()} that was seen
 */
public record ChangeWork(
        TaskRef work,
        int type,
        int weight,
        @Nullable String title,
        @Nullable String text,
        @Nullable LocalDate dueDay,
        boolean answerWanted,
        int version) {}

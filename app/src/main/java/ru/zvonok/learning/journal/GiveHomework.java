package ru.zvonok.learning.journal;

import org.jspecify.annotations.Nullable;

/**
 * Homework given at a lesson; an empty text takes it back.
 *
 * @param student whose it is, null for the whole class
 * @param dueLesson by which it is due, null for the next one
 */
public record GiveHomework(
        long course,
        long lesson,
        @Nullable Long student,
        String text,
        @Nullable Long dueLesson) {}

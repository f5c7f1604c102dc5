package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Homework.
 *
 * @param lesson at which it was given
 * @param dueLesson by which it is due, null while the timetable does not go that far
 * @param student whose it is; null for the whole class
 */
public record Homework(
        long id,
        long lesson,
        @Nullable Long dueLesson,
        LocalDate dueDay,
        @Nullable Long student,
        String text) implements Serializable {}

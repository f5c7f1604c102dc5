package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a part of lessons has to be written here, from a day on. The line of a subject counts before that of grades, that
 * before a general one, the later before the earlier; where none says anything, the region's rules do.
 *
 * @param id 0 for a new one
 * @param part anything but the topic, which always has to be written
 * @param subject null for all
 * @param gradeFrom first grade, or course of a college; null for all, with the last one
 */
public record FillingRule(
        long id,
        LessonPart part,
        @Nullable Long subject,
        @Nullable Integer gradeFrom,
        @Nullable Integer gradeTo,
        boolean wanted,
        LocalDate from)
        implements Serializable {}

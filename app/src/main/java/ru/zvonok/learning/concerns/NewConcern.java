package ru.zvonok.learning.concerns;

import org.jspecify.annotations.Nullable;

/**
 * A report to send.
 *
 * @param lesson whose cell is wrong, null for {@link ConcernKind#ACCESS}
 * @param schoolYear of the lesson
 * @param words what is wrong, at most 500 characters; needed where the kind does not say it
 */
public record NewConcern(long student, @Nullable Long lesson, int schoolYear, ConcernKind kind, String words) {}

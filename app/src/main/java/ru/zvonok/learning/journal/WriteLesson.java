package ru.zvonok.learning.journal;

import org.jspecify.annotations.Nullable;

/**
 * Topic and form of a lesson.
 *
 * @param topic the words; with {@code planTopic} and no words those of the plan
 * @param version the {@link LessonCard#version()} that was seen, null to overwrite
 */
public record WriteLesson(
        long course,
        long lesson,
        @Nullable String topic,
        @Nullable Long planTopic,
        LessonCard.@Nullable Remote remote,
        @Nullable Integer version) {}

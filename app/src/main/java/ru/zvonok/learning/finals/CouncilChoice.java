package ru.zvonok.learning.finals;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed or decided of a pupil.
 *
 * @param value null takes back what was proposed
 * @param words why; a decision against the marks needs them
 * @param version as the sheet said it
 */
public record CouncilChoice(
        long student,
        CouncilMatter matter,
        @Nullable CouncilValue value,
        @Nullable String words,
        long version) implements Serializable {}

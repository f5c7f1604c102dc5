package ru.zvonok.learning.finals;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a student writes, and under whom. */
public record Coursework(
        long student, String theme, @Nullable Long supervisor) implements Serializable {}

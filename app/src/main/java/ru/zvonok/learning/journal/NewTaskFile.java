package ru.zvonok.learning.journal;

import org.jspecify.annotations.Nullable;

/** A file to add; {@code declaredType} as it came, null where none was told. */
public record NewTaskFile(String name, @Nullable String declaredType) {}

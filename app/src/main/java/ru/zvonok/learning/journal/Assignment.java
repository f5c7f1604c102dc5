package ru.zvonok.learning.journal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A piece of work at a lesson that is marked. {@code type} is an {@link AssignmentType#id()}. */
public record Assignment(
        long id, long lesson, int type, @Nullable String title, int weight) implements Serializable {}

package ru.zvonok.campus.preschool;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a cell: from sign to sign (0 is empty), by an account, at a time. */
public record DayChange(int from, int to, @Nullable Long account, Instant at) implements Serializable {}

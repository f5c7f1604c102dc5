package ru.zvonok.learning.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A past change of a cell; values as they were shown. {@code account} is who did it, null for the system. */
public record CellChange(Instant at, @Nullable Long account, String oldValue, String newValue) {}

package ru.zvonok.learning.finals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A period mark to settle; a null value takes it back. The same edit id counts once. */
public record SettleMark(UUID edit, long student, @Nullable PeriodValue value, long version) {}

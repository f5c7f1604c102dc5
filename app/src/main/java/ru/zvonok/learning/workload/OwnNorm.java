package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDate;

/** A stricter number of the organisation, from a day on; the latest counts. {@code id} is 0 for a new one. */
public record OwnNorm(long id, Norm norm, int value, LocalDate from, String basis) implements Serializable {}

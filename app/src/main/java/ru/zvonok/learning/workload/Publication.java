package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDateTime;

/** A schedule was published: {@code number} counts within the half-year, from 1. */
public record Publication(long id, int number, LocalDateTime at, int works) implements Serializable {}

package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.Instant;

/** A settled mark of a pupil. */
public record StudentPeriodMark(long course, long period, PeriodValue value, Instant at) implements Serializable {}

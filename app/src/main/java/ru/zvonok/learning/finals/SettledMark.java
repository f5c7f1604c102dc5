package ru.zvonok.learning.finals;

import java.io.Serializable;

/** A settled mark of a pupil in a course and period, for figures. */
public record SettledMark(long course, long period, long student, PeriodValue value) implements Serializable {}

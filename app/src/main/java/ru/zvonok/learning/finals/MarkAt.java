package ru.zvonok.learning.finals;

import java.io.Serializable;

/** A mark of a pupil in a course and a period, as somebody saw it. */
public record MarkAt(long course, long period, long student, long version) implements Serializable {}

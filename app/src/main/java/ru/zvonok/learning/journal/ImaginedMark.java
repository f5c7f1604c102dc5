package ru.zvonok.learning.journal;

import java.io.Serializable;

/** A mark that nobody set, for reckoning what would be; {@code control} as its {@link AssignmentType} says. */
public record ImaginedMark(int value, int weight, boolean control) implements Serializable {}

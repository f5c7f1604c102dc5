package ru.zvonok.registry.enrolment;

import java.io.Serializable;

/** The movement of some days; {@code start + in - out = end} always. Moves between classes are within. */
public record MovementBalance(int start, int in, int out, int moved, int end) implements Serializable {}

package ru.zvonok.registry.enrolment;

import java.io.Serializable;

/** A part of a class that is taught apart; {@code group} is the class. */
public record Subgroup(long id, long group, String name) implements Serializable {}

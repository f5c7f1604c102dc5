package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A department of a college; {@code head} is a person, id 0 a new department. */
public record Department(long id, String name, @Nullable Long head, boolean closed) implements Serializable {}

package ru.zvonok.platform.audit;

import java.io.Serializable;
import java.time.Instant;

/** A place in the record; the next page begins with what is older. */
public record AuditKey(Instant at, long id) implements Serializable {}

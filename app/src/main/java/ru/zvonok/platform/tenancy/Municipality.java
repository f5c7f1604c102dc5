package ru.zvonok.platform.tenancy;

import java.io.Serializable;

/** A municipality of the region. */
public record Municipality(long id, String code, String name, boolean closed) implements Serializable {}

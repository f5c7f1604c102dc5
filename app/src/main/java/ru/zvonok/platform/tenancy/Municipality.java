package ru.zvonok.platform.tenancy;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A municipality of the region.
 *
 * @param authority the body that answers for its organisations, «Управление образования …»; null where nobody told
 */
public record Municipality(
        long id, String code, String name, @Nullable String authority, boolean closed) implements Serializable {}

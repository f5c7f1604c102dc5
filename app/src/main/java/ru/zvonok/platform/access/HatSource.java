package ru.zvonok.platform.access;

import org.jspecify.annotations.Nullable;

/** Knows the hat of a surrounding that outlives a call, such as a page. */
public interface HatSource {

    /** The chosen hat, or null where none is. */
    @Nullable
    Hat hat();
}

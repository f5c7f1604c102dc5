package ru.zvonok.platform.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * Knows the scope of a surrounding that outlives a call, such as a page that stands on one organisation. Asked only when
 * nothing is bound explicitly.
 */
public interface ScopeSource {

    /** The scope of the surrounding, or null where there is none. */
    @Nullable
    Scope current();
}

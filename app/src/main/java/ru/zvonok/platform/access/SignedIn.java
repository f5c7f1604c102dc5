package ru.zvonok.platform.access;

import org.jspecify.annotations.Nullable;

/** What the principal of every authentication of ours is, whichever way the person signed in. */
public interface SignedIn {

    Actor actor();

    /** Id of the session as the person sees it in the list of the own sessions; null where none can be ended. */
    default @Nullable Long session() {
        return null;
    }
}

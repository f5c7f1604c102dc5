package ru.zvonok.platform.uikit;

import java.util.List;

/** The bean behind the bell: notifications of the signed-in person. */
public interface BellSource {

    /** How many are unread. */
    int unread();

    /** The latest, newest first. */
    List<BellItem> latest(int limit);

    /** The list was opened. */
    void seen();

    /** Calls {@code changed} (from any thread) when the person's notifications change, until the result is run. */
    default Runnable listen(Runnable changed) {
        return () -> {};
    }
}

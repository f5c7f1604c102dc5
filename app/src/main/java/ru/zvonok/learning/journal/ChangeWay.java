package ru.zvonok.learning.journal;

import java.util.Locale;

/** How it was changed. */
public enum ChangeWay {
    /** Nothing had stood there. */
    SET,
    /** Something else had stood there. */
    CHANGED,
    /** Nothing stands there any more. */
    REMOVED;

    public String textKey() {
        return "journal.changes.way." + name().toLowerCase(Locale.ROOT);
    }
}

package ru.zvonok.learning.journal;

import java.util.Locale;

/** What was changed. */
public enum ChangeKind {
    /** A cell of the journal: marks and a sign of attendance. */
    CELL,
    /** The settled mark of a period. */
    PERIOD_MARK;

    public String textKey() {
        return "journal.changes.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

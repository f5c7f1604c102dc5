package ru.zvonok.learning.concerns;

import java.util.Locale;

/** What a family says is wrong. */
public enum ConcernKind {
    WRONG_MARK,
    /** The mark is another pupil's. */
    NOT_OURS,
    /** Absent in the journal, and was there. */
    WAS_PRESENT,
    /** A work without its mark. */
    NO_MARK,
    OTHER,
    /** Somebody cannot get in, or sees what is not theirs; of no lesson. */
    ACCESS;

    public String textKey() {
        return "concerns.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

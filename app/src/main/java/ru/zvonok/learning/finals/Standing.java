package ru.zvonok.learning.finals;

import java.util.Locale;

/** How a pupil stands over all subjects of a period. */
public enum Standing {
    /** Fives alone. */
    EXCELLENT,
    /** Fours and fives. */
    GOOD,
    /** One three among them. */
    ONE_THREE,
    THREES,
    /** A two or not attested in something. */
    FAILING,
    /** No mark yet. */
    NONE;

    public String textKey() {
        return "finals.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package ru.zvonok.learning.concerns;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about reports of families. */
public enum ConcernsProblem implements Problem {
    /** The same was reported and waits for an answer. */
    OPEN("concerns.open"),
    /** Words are missing. */
    WORDS("concerns.words-missing"),
    TOO_LONG("concerns.too-long"),
    /** Somebody has answered in the meantime. */
    ANSWERED("concerns.answered"),
    /** Nothing in the cell was changed since the report. */
    UNCHANGED("concerns.unchanged");

    private final String code;

    ConcernsProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

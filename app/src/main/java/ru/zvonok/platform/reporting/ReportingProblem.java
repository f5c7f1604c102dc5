package ru.zvonok.platform.reporting;

import ru.zvonok.platform.kernel.Problem;

/** What reports refuse. */
public enum ReportingProblem implements Problem {
    /** There is nothing that the report could be asked for: no class, no period. */
    NOTHING_TO_ASK("reporting.nothing-to-ask"),
    /** It has more lines than are made while one waits; the argument is how many these are. */
    TOO_LONG("reporting.too-long");

    private final String code;

    ReportingProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

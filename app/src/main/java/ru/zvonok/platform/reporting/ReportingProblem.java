package ru.zvonok.platform.reporting;

import ru.zvonok.platform.kernel.Problem;

/** What reports refuse. */
public enum ReportingProblem implements Problem {
    /** There is nothing that the report could be asked for: no class, no period. */
    NOTHING_TO_ASK("reporting.nothing-to-ask"),
    /** It is longer, or longer in the making, than one waits for. */
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

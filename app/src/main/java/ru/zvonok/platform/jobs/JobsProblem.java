package ru.zvonok.platform.jobs;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** Why a job ended badly, where no door said it. */
public enum JobsProblem implements Problem {
    /** The person lost the right meanwhile. */
    DENIED,
    /** What it was to work on is no longer there. */
    GONE,
    /** It broke off more than three times. */
    GAVE_UP,
    /** A fault; the argument is its number in the log. */
    FAULT;

    @Override
    public String code() {
        return "jobs." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

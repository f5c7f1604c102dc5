package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the mark of a period will probably be.
 *
 * @param value null where nothing can be said yet
 * @param further about how many marks are still to come, as many as came so far in the same time
 * @param lowest what would be proposed if they all were one lower than the mark proposed now
 * @param highest the same, one higher
 */
public record Forecast(
        @Nullable PeriodValue value,
        Certainty certainty,
        int further,
        @Nullable PeriodValue lowest,
        @Nullable PeriodValue highest)
        implements Serializable {

    /** How firm it is. */
    public enum Certainty {
        /** The period is over: it is what the rules propose. */
        OVER,
        /** Even all marks still to come would not change it. */
        FIRM,
        /** One mark does not change it, all that are still to come may. */
        LIKELY,
        /** The next mark may change it. */
        OPEN,
        /** Too few marks. */
        EARLY,
        /** Marks do not decide: too many lessons were missed. */
        ABSENCES;

        public String textKey() {
            return "finals.forecast." + name().toLowerCase(Locale.ROOT);
        }
    }
}

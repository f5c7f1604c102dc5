package ru.zvonok.learning.workload;

import java.util.Locale;

/** A number of the rules that an organisation may make stricter for itself. */
public enum Norm {
    /** Days between two works of a subject in a parallel. */
    INTERVAL_DAYS,
    /** Most percent of a subject's time in the year. */
    SHARE_PERCENT;

    /** Whether a number is at least as strict as another. */
    public boolean strict(int own, int region) {
        return this == INTERVAL_DAYS ? own >= region : own <= region;
    }

    public String textKey() {
        return "workload.norm." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

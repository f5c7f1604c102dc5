package ru.zvonok.learning.workload;

import java.util.Locale;

/** What became of a work: a teacher proposes it, a deputy accepts or declines it; accepted, it may be taken out again. */
public enum WorkState {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    /** Whether it takes a place in the schedule. */
    public boolean stands() {
        return this == PROPOSED || this == ACCEPTED;
    }

    public String textKey() {
        return "workload.state." + name().toLowerCase(Locale.ROOT);
    }
}

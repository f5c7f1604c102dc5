package ru.zvonok.learning.workload;

import java.util.Locale;

/** Who wants an assessment; those from above the school bind it. */
public enum Level {
    SCHOOL,
    REGIONAL,
    FEDERAL;

    public boolean binding() {
        return this != SCHOOL;
    }

    public String textKey() {
        return "workload.level." + name().toLowerCase(Locale.ROOT);
    }
}

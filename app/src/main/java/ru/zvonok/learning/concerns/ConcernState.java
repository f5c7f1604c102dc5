package ru.zvonok.learning.concerns;

import java.util.Locale;

/** How far it is. */
public enum ConcernState {
    SENT,
    LOOKED_AT,
    CORRECTED,
    EXPLAINED;

    public boolean open() {
        return this == SENT || this == LOOKED_AT;
    }

    public String textKey() {
        return "concerns.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

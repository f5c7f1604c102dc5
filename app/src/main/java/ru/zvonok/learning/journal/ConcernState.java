package ru.zvonok.learning.journal;

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
        return "journal.concern.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

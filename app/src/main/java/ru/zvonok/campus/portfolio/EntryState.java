package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** How far an entry is; what nobody checks is {@link #UNCHECKED}. */
public enum EntryState {
    UNCHECKED,
    WAITING,
    CONFIRMED,
    /** Given back with a word. */
    RETURNED;

    public String textKey() {
        return "portfolio.state." + name().toLowerCase(Locale.ROOT);
    }
}

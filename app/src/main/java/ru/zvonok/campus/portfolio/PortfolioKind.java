package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** Whose portfolio it is. */
public enum PortfolioKind {
    STUDENT,
    STAFF,
    GUARDIAN;

    public String textKey() {
        return "portfolio.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody checks its achievements. */
    public boolean checked() {
        return this != GUARDIAN;
    }
}

package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** A part of a portfolio; the portrait is a text of its own. */
public enum PortfolioSection {
    ACHIEVEMENTS,
    COLLECTION,
    WORK;

    public String textKey() {
        return "portfolio.section." + name().toLowerCase(Locale.ROOT);
    }
}

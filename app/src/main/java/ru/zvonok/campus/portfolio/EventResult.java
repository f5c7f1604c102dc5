package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** What came of taking part. */
public enum EventResult {
    PARTICIPANT,
    AWARDEE,
    WINNER;

    public String textKey() {
        return "portfolio.result." + name().toLowerCase(Locale.ROOT);
    }
}

package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** How far an event reached. */
public enum EventLevel {
    CLASS,
    ORGANISATION,
    MUNICIPALITY,
    REGION,
    COUNTRY,
    INTERNATIONAL;

    public String textKey() {
        return "portfolio.level." + name().toLowerCase(Locale.ROOT);
    }
}

package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** What lies in a project. */
public enum ResourceKind {
    FILE,
    LINK,
    NOTE;

    public String textKey() {
        return "portfolio.project.resource." + name().toLowerCase(Locale.ROOT);
    }
}

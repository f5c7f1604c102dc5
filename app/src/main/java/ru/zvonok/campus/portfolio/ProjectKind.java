package ru.zvonok.campus.portfolio;

import java.util.Locale;

/** What a space is for. */
public enum ProjectKind {
    /** Its members alone see it. */
    PROJECT,
    /** Methodical things, which all staff may read (DOC-07). */
    METHODICAL;

    public String textKey() {
        return "portfolio.project.kind." + name().toLowerCase(Locale.ROOT);
    }
}

package ru.zvonok.platform.reporting;

import java.util.Locale;

/** Whom a report is about; the catalogue is grouped by it. One of the school needs its action for the whole organisation. */
public enum ReportAbout {
    PUPIL,
    CLASS,
    TEACHER,
    SCHOOL;

    public String textKey() {
        return "reporting.about." + name().toLowerCase(Locale.ROOT);
    }
}

package ru.zvonok.platform.reporting;

import java.util.Locale;

/** What a report may be asked for. A report declares its own in this order, since each depends on those before it. */
public enum ReportParameter {
    YEAR("year"),
    CLASS("class"),
    PUPIL("pupil"),
    TEACHER("teacher"),
    SUBJECT("subject"),
    /** A period of grading. */
    PERIOD("period"),
    /** The same, or the whole year, or days of one's own. */
    DAYS("period");

    /** The code of days of one's own; they stand in {@link #FROM} and {@link #TO}. */
    public static final String OWN_DAYS = "own";
    /** The code of an optional parameter that was left open. */
    public static final String ALL = "all";

    public static final String FROM = "from";
    public static final String TO = "to";

    private final String code;

    ReportParameter(String code) {
        this.code = code;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    public String textKey() {
        return "reporting.parameter." + name().toLowerCase(Locale.ROOT);
    }
}

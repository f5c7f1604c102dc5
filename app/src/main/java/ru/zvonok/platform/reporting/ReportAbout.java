package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whom a report is about; the catalogue is grouped by it. One of the school needs its action for the whole organisation. */
public enum ReportAbout {
    PUPIL(ReportParameter.YEAR, ReportParameter.CLASS, ReportParameter.PUPIL),
    CLASS(ReportParameter.YEAR, ReportParameter.CLASS),
    TEACHER(ReportParameter.YEAR, ReportParameter.TEACHER),
    SCHOOL(ReportParameter.YEAR);

    private final List<ReportParameter> parameters;

    ReportAbout(ReportParameter... parameters) {
        this.parameters = List.of(parameters);
    }

    /** What every report of the kind is asked for, and what else this one is. */
    List<ReportParameter> and(ReportParameter... more) {
        return Stream.concat(parameters.stream(), Stream.of(more)).toList();
    }

    public String textKey() {
        return "reporting.about." + name().toLowerCase(Locale.ROOT);
    }
}

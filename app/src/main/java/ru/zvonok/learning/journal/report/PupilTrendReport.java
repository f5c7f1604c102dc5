package ru.zvonok.learning.journal.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.learning.journal.TrendPoint;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Chart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Series;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.enrolment.Enrolment;

/** How a pupil's average goes from week to week, beside that of the class (REP-19). */
@Component
class PupilTrendReport extends JournalReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private final JournalFigures figures;
    private final Enrolment enrolment;
    private final MarklessClasses classes;

    PupilTrendReport(JournalFigures figures, Enrolment enrolment, MarklessClasses classes, ReportWords words) {
        super("journal.pupil-trend", ReportAbout.PUPIL, JournalAction.VIEW_OWN, words, ReportParameter.DAYS);
        this.figures = figures;
        this.enrolment = enrolment;
        this.classes = classes;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        if (classes.markless(enrolment.schoolClass(asked.theGroup()))) {
            return markless(locale);
        }
        List<TrendPoint> points = figures.trend(asked.thePupil(), asked.theDays());
        Chart chart = new Chart(
                Chart.Shape.LINE,
                t(locale, "journal.report.trend-chart"),
                points.stream().map(point -> DAY.format(point.monday())).toList(),
                List.of(
                        new Series(
                                t(locale, "journal.report.own-average"),
                                points.stream().map(TrendPoint::average).toList()),
                        new Series(
                                t(locale, "journal.report.class-average"),
                                points.stream().map(TrendPoint::classAverage).toList())));
        Table table = new Table(
                "",
                List.of(
                        Column.date(t(locale, "journal.report.week")),
                        Column.number(t(locale, "journal.report.marks")),
                        Column.decimal(t(locale, "journal.report.own-average")),
                        Column.number(t(locale, "journal.report.class-marks")),
                        Column.decimal(t(locale, "journal.report.class-average"))),
                points.stream()
                        .map(point -> Row.of(
                                point.monday(),
                                point.marks(),
                                point.average(),
                                point.classMarks(),
                                point.classAverage()))
                        .toList());
        return ReportContent.portrait(
                chart,
                table,
                new ReportPart.Note(t(locale, "journal.report.mean-note")),
                new ReportPart.Note(t(locale, "journal.report.trend-note")));
    }
}

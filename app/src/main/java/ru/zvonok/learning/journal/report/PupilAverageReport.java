package ru.zvonok.learning.journal.report;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.BesideClass;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MarklessClasses;
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

/** A pupil's average in each subject beside that of the class (REP-19). */
@Component
class PupilAverageReport extends JournalReport {

    private final JournalFigures figures;
    private final Enrolment enrolment;
    private final MarklessClasses classes;

    PupilAverageReport(JournalFigures figures, Enrolment enrolment, MarklessClasses classes, ReportWords words) {
        super("journal.pupil-average", ReportAbout.PUPIL, JournalAction.VIEW_OWN, words, ReportParameter.DAYS);
        this.figures = figures;
        this.enrolment = enrolment;
        this.classes = classes;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        if (classes.markless(enrolment.schoolClass(asked.theGroup()))) {
            return markless(locale);
        }
        List<BesideClass> all = figures.beside(asked.thePupil(), asked.theDays());
        Table table = new Table(
                "",
                List.of(
                        Column.text(t(locale, "journal.report.subject"), 28),
                        Column.number(t(locale, "journal.report.marks")),
                        Column.decimal(t(locale, "journal.report.own-average")),
                        Column.decimal(t(locale, "journal.report.class-average"))),
                all.stream()
                        .map(one -> Row.of(named(one, locale), one.marks(), one.average(), one.classAverage()))
                        .toList());
        Chart chart = new Chart(
                Chart.Shape.BARS,
                t(locale, "journal.report.average-chart"),
                all.stream().map(one -> named(one, locale)).toList(),
                List.of(
                        new Series(
                                t(locale, "journal.report.own-average"),
                                all.stream().map(BesideClass::average).toList()),
                        new Series(
                                t(locale, "journal.report.class-average"),
                                all.stream().map(BesideClass::classAverage).toList())));
        return ReportContent.portrait(chart, table, new ReportPart.Note(t(locale, "journal.report.mean-note")));
    }

    private String named(BesideClass one, Locale locale) {
        return subject(one.subjectName(), one.scale(), locale);
    }
}

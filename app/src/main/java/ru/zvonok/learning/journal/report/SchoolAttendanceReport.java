package ru.zvonok.learning.journal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Chart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Series;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** Lessons missed by class and reason, in all and for each pupil (REP-06). */
@Component
class SchoolAttendanceReport extends JournalReport {

    private final JournalFigures figures;
    private final Journal journal;
    private final Enrolment enrolment;
    private final Directory directory;

    SchoolAttendanceReport(
            JournalFigures figures, Journal journal, Enrolment enrolment, Directory directory, ReportWords words) {
        super("journal.school-attendance", ReportAbout.SCHOOL, JournalAction.VIEW_CLASS, words, ReportParameter.DAYS);
        this.figures = figures;
        this.journal = journal;
        this.enrolment = enrolment;
        this.directory = directory;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Map<Long, Map<Integer, Integer>> counts = figures.missedOfSchool(asked.theDays());
        List<ClassEntry> classes = enrolment.classes(asked.year()).stream()
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP && !group.closed())
                .toList();
        Map<Long, Integer> sizes =
                enrolment.sizes(classes.stream().map(ClassEntry::id).toList(), last(asked.theDays()));
        List<AttendanceCode> codes = journal.attendanceCodes();
        AbsenceColumns reasons = new AbsenceColumns(codes);
        List<Row> rows = new ArrayList<>();
        List<String> grades = new ArrayList<>();
        List<@Nullable BigDecimal> each = new ArrayList<>();
        Map<Integer, Integer> school = new HashMap<>();
        Map<Integer, Integer> grade = new HashMap<>();
        int pupils = 0;
        int ofGrade = 0;
        for (int i = 0; i < classes.size(); i++) {
            ClassEntry group = classes.get(i);
            Map<Integer, Integer> own = counts.getOrDefault(group.id(), Map.of());
            int size = sizes.getOrDefault(group.id(), 0);
            rows.add(row(RowKind.PLAIN, group.name(), size, own, reasons));
            own.forEach((code, count) -> school.merge(code, count, Integer::sum));
            own.forEach((code, count) -> grade.merge(code, count, Integer::sum));
            pupils += size;
            ofGrade += size;
            if (i + 1 == classes.size() || classes.get(i + 1).grade() != group.grade()) {
                rows.add(row(RowKind.TOTAL, t(locale, "journal.report.grade", group.grade()), ofGrade, grade, reasons));
                grades.add(String.valueOf(group.grade()));
                each.add(each(reasons.missed(grade), ofGrade));
                grade.clear();
                ofGrade = 0;
            }
        }
        rows.add(row(RowKind.TOTAL, t(locale, "journal.report.in-all"), pupils, school, reasons));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "journal.report.class"), 16));
        columns.add(Column.number(t(locale, "journal.report.pupils")));
        columns.addAll(reasons.columns(t(locale, "journal.report.missed"), t(locale, "journal.report.all")));
        columns.add(new Column(t(locale, "journal.report.each"), 12, ReportPart.Look.NUMBER, 1, null));
        return ReportContent.landscape(
                new Chart(
                        Chart.Shape.BARS,
                        t(locale, "journal.report.each-chart"),
                        grades,
                        List.of(new Series(t(locale, "journal.report.each"), each))),
                new Table("", columns, rows),
                new ReportPart.Note(legend(codes, locale)),
                new ReportPart.Signature(t(locale, "journal.report.deputy-office")));
    }

    private static Row row(RowKind kind, String name, int size, Map<Integer, Integer> counts, AbsenceColumns reasons) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(size);
        cells.addAll(reasons.cells(counts));
        cells.add(each(reasons.missed(counts), size));
        return new Row(kind, cells);
    }

    private static @Nullable BigDecimal each(int missed, int size) {
        return size == 0 ? null : BigDecimal.valueOf(missed).divide(BigDecimal.valueOf(size), 1, RoundingMode.HALF_UP);
    }

    private LocalDate last(DateRange days) {
        LocalDate today = directory.today();
        LocalDate to = Objects.requireNonNull(days.to());
        return to.isAfter(today) && !days.from().isAfter(today) ? today : to;
    }
}

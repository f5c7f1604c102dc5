package ru.zvonok.learning.journal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.StudentJournal;
import ru.zvonok.learning.journal.StudentLesson;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.tenancy.Directory;

/** What a pupil missed: by subject and reason, then lesson by lesson (REP-19). */
@Component
class PupilAttendanceReport extends JournalReport {

    private final StudentJournal pupils;
    private final Journal journal;
    private final Directory directory;

    PupilAttendanceReport(StudentJournal pupils, Journal journal, Directory directory, ReportWords words) {
        super("journal.pupil-attendance", ReportAbout.PUPIL, JournalAction.VIEW_OWN, words, ReportParameter.DAYS);
        this.pupils = pupils;
        this.journal = journal;
        this.directory = directory;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        List<AttendanceCode> codes = journal.attendanceCodes();
        AbsenceColumns reasons = new AbsenceColumns(codes);
        var now = directory.localNow();
        Map<String, Map<Integer, Integer>> counts = new LinkedHashMap<>();
        Map<String, Integer> held = new HashMap<>();
        Map<Integer, Integer> whole = new HashMap<>();
        List<Row> missed = new ArrayList<>();
        int lessons = 0;
        for (StudentLesson one : pupils.lessons(asked.thePupil(), asked.theDays())) {
            String subject = one.course().subjectName();
            Map<Integer, Integer> own = counts.computeIfAbsent(subject, name -> new HashMap<>());
            Integer sign = one.cell().attendance();
            if (sign != null || one.lesson().begunAt(now)) {
                held.merge(subject, 1, Integer::sum);
                lessons++;
            }
            if (sign != null) {
                own.merge(sign, 1, Integer::sum);
                whole.merge(sign, 1, Integer::sum);
                missed.add(Row.of(
                        one.lesson().date(),
                        one.lesson().number(),
                        subject,
                        codes.stream()
                                .filter(code -> code.id() == sign)
                                .map(code -> code.sign() + ": " + code.word(locale))
                                .findFirst()
                                .orElse("")));
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "journal.report.subject"), 28));
        columns.add(Column.number(t(locale, "journal.report.lessons-held")));
        columns.addAll(reasons.columns(t(locale, "journal.report.missed"), t(locale, "journal.report.all")));
        columns.add(Column.percent(t(locale, "journal.report.attended")));
        List<Row> rows = new ArrayList<>();
        counts.keySet().stream()
                .sorted(TextOrder.ORDER)
                .forEach(subject -> rows.add(row(
                        RowKind.PLAIN,
                        subject,
                        held.getOrDefault(subject, 0),
                        Objects.requireNonNull(counts.get(subject)),
                        reasons)));
        if (!rows.isEmpty()) {
            rows.add(row(RowKind.TOTAL, t(locale, "journal.report.in-all"), lessons, whole, reasons));
        }
        List<ReportPart> parts = new ArrayList<>();
        parts.add(new Table(t(locale, "journal.report.by-subject"), columns, rows));
        if (!missed.isEmpty()) {
            parts.add(new Table(
                    t(locale, "journal.report.by-lesson"),
                    List.of(
                            Column.date(t(locale, "journal.report.day")),
                            Column.number(t(locale, "journal.report.number")),
                            Column.text(t(locale, "journal.report.subject"), 28),
                            Column.text(t(locale, "journal.report.reason"), 40)),
                    missed));
        }
        return new ReportContent(false, parts);
    }

    private static Row row(RowKind kind, String name, int held, Map<Integer, Integer> counts, AbsenceColumns reasons) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(held);
        cells.addAll(reasons.cells(counts));
        cells.add(ClassAttendanceReport.attended(reasons.missed(counts), held));
        return new Row(kind, cells);
    }
}

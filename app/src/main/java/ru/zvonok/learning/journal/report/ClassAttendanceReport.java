package ru.zvonok.learning.journal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MissedLessons;
import ru.zvonok.learning.journal.MissedLessons.Missed;
import ru.zvonok.platform.kernel.PersonName;
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
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Pupils by the days on which somebody was missing, with totals by reason (REP-07). */
@Component
class ClassAttendanceReport extends JournalReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private final JournalFigures figures;
    private final Journal journal;
    private final Enrolment enrolment;
    private final PersonFacts people;

    ClassAttendanceReport(
            JournalFigures figures, Journal journal, Enrolment enrolment, PersonFacts people, ReportWords words) {
        super("journal.class-attendance", ReportAbout.CLASS, JournalAction.VIEW_CLASS, words, ReportParameter.DAYS);
        this.figures = figures;
        this.journal = journal;
        this.enrolment = enrolment;
        this.people = people;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        MissedLessons missed = figures.missed(asked.theGroup(), asked.theDays());
        List<AttendanceCode> codes = journal.attendanceCodes();
        AbsenceColumns reasons = new AbsenceColumns(codes);
        Map<Long, PersonName> pupils = new LinkedHashMap<>();
        enrolment
                .members(asked.theGroup(), asked.theDays())
                .forEach(member -> pupils.put(member.person(), member.name()));
        Map<Long, List<Missed>> of = missed.missed().stream().collect(Collectors.groupingBy(Missed::student));
        TreeSet<LocalDate> days =
                missed.missed().stream().map(Missed::day).collect(Collectors.toCollection(TreeSet::new));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "journal.report.pupil"), 26));
        days.forEach(day -> columns.add(Column.mark(DAY.format(day))));
        columns.addAll(reasons.columns(t(locale, "journal.report.missed"), t(locale, "journal.report.all")));
        columns.add(Column.percent(t(locale, "journal.report.attended")));
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> whole = new HashMap<>();
        for (Map.Entry<Long, String> pupil : people.listed(pupils).entrySet()) {
            List<Missed> own = of.getOrDefault(pupil.getKey(), List.of());
            Map<Integer, Integer> counts = counts(own);
            counts.forEach((code, count) -> whole.merge(code, count, Integer::sum));
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(pupil.getValue());
            days.forEach(day -> cells.add(cell(own, day, missed, codes, reasons)));
            cells.addAll(reasons.cells(counts));
            cells.add(attended(reasons.missed(counts), missed.lessons(pupil.getKey())));
            rows.add(new Row(RowKind.PLAIN, cells));
        }
        List<@Nullable Object> total = new ArrayList<>();
        total.add(t(locale, "journal.report.in-all"));
        days.forEach(day -> total.add(absent(missed, day, reasons)));
        total.addAll(reasons.cells(whole));
        total.add(attended(
                reasons.missed(whole),
                pupils.keySet().stream().mapToInt(missed::lessons).sum()));
        rows.add(new Row(RowKind.TOTAL, total));
        return ReportContent.landscape(
                new Table("", columns, rows),
                new ReportPart.Note(t(
                        locale,
                        "journal.report.attendance-note",
                        missed.lessons(),
                        missed.held().size())),
                new ReportPart.Note(legend(codes, locale)),
                new ReportPart.Signature(t(locale, "journal.report.class-teacher-office")));
    }

    static Map<Integer, Integer> counts(List<Missed> some) {
        Map<Integer, Integer> counts = new HashMap<>();
        some.forEach(one -> counts.merge(one.code(), one.lessons(), Integer::sum));
        return counts;
    }

    /** The sign alone where it stands at every lesson of the day, else with their number. */
    private static String cell(
            List<Missed> own, LocalDate day, MissedLessons missed, List<AttendanceCode> codes, AbsenceColumns reasons) {
        return own.stream()
                .filter(one -> one.day().equals(day))
                .map(one -> codes.stream()
                                .filter(code -> code.id() == one.code())
                                .map(AttendanceCode::sign)
                                .findFirst()
                                .orElse("")
                        + (reasons.absence(one.code()) && one.lessons() >= missed.lessons(one.student(), day)
                                ? ""
                                : "\u00a0" + one.lessons()))
                .collect(Collectors.joining(" "));
    }

    /** How many pupils missed something on a day. */
    private static int absent(MissedLessons missed, LocalDate day, AbsenceColumns reasons) {
        return (int) missed.missed().stream()
                .filter(one -> one.day().equals(day) && reasons.absence(one.code()))
                .map(Missed::student)
                .distinct()
                .count();
    }

    static @Nullable BigDecimal attended(int missed, int lessons) {
        return lessons == 0
                ? null
                : BigDecimal.valueOf(100L * Math.max(0, lessons - missed))
                        .divide(BigDecimal.valueOf(lessons), 1, RoundingMode.HALF_UP);
    }
}

package ru.zvonok.learning.journal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MissedLessons;
import ru.zvonok.learning.journal.MissedLessons.Missed;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Pupils by periods of the year: whole days and lessons missed, those of them by illness; then the year by reason (REP-12). */
@Component
class AttendanceSheetReport extends JournalReport {

    private final JournalFigures figures;
    private final Journal journal;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final Calendar calendar;

    AttendanceSheetReport(
            JournalFigures figures,
            Journal journal,
            Enrolment enrolment,
            PersonFacts people,
            Calendar calendar,
            ReportWords words) {
        super("journal.attendance-sheet", ReportAbout.CLASS, JournalAction.VIEW_CLASS, words);
        this.figures = figures;
        this.journal = journal;
        this.enrolment = enrolment;
        this.people = people;
        this.calendar = calendar;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        DateRange year = calendar.year(asked.year())
                .map(entry -> new DateRange(entry.startsOn(), entry.endsOn()))
                .orElseThrow(NotFound::new);
        Long set = enrolment.schoolClass(asked.theGroup()).periodSet();
        List<Period> periods = set == null ? List.of() : calendar.periods(set);
        MissedLessons missed = figures.missed(asked.theGroup(), year);
        List<AttendanceCode> codes = journal.attendanceCodes();
        AbsenceColumns reasons = new AbsenceColumns(codes);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "journal.report.pupil"), 26));
        for (Period period : periods) {
            columns.add(Column.number(t(locale, "journal.report.days")).under(period.name()));
            columns.add(Column.number(t(locale, "journal.report.lessons")).under(period.name()));
        }
        columns.add(Column.number(t(locale, "journal.report.days")).under(t(locale, "journal.report.year")));
        columns.addAll(reasons.columns(t(locale, "journal.report.missed-year"), t(locale, "journal.report.all")));
        Map<Long, PersonName> pupils = new LinkedHashMap<>();
        enrolment.members(asked.theGroup(), year).forEach(member -> pupils.put(member.person(), member.name()));
        Map<Long, List<Missed>> of = missed.missed().stream().collect(Collectors.groupingBy(Missed::student));
        List<Row> rows = new ArrayList<>();
        List<Missed> everybody = new ArrayList<>();
        int[] days = new int[periods.size() + 1];
        people.listed(pupils).forEach((pupil, name) -> {
            List<Missed> own = of.getOrDefault(pupil, List.of());
            everybody.addAll(own);
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(name);
            for (int i = 0; i < periods.size(); i++) {
                DateRange range = periods.get(i).days();
                List<Missed> inside =
                        own.stream().filter(one -> range.contains(one.day())).toList();
                int whole = wholeDays(inside, missed, reasons);
                days[i] += whole;
                cells.add(whole);
                cells.add(reasons.missed(ClassAttendanceReport.counts(inside)));
            }
            int whole = wholeDays(own, missed, reasons);
            days[periods.size()] += whole;
            cells.add(whole);
            cells.addAll(reasons.cells(ClassAttendanceReport.counts(own)));
            rows.add(new Row(RowKind.PLAIN, cells));
        });
        List<@Nullable Object> total = new ArrayList<>();
        total.add(t(locale, "journal.report.in-all"));
        for (int i = 0; i < periods.size(); i++) {
            DateRange range = periods.get(i).days();
            total.add(days[i]);
            total.add(reasons.missed(ClassAttendanceReport.counts(
                    everybody.stream().filter(one -> range.contains(one.day())).toList())));
        }
        total.add(days[periods.size()]);
        total.addAll(reasons.cells(ClassAttendanceReport.counts(everybody)));
        rows.add(new Row(RowKind.TOTAL, total));
        return ReportContent.landscape(
                new Table("", columns, rows),
                new ReportPart.Note(t(locale, "journal.report.sheet-note")),
                new ReportPart.Note(legend(codes, locale)),
                new ReportPart.Signature(t(locale, "journal.report.class-teacher-office")));
    }

    /** Days on which every lesson of the class was missed. */
    private static int wholeDays(List<Missed> own, MissedLessons missed, AbsenceColumns reasons) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        Map<LocalDate, Integer> held = new HashMap<>();
        own.stream().filter(one -> reasons.absence(one.code())).forEach(one -> {
            byDay.merge(one.day(), one.lessons(), Integer::sum);
            held.put(one.day(), missed.lessons(one.student(), one.day()));
        });
        return (int) byDay.entrySet().stream()
                .filter(day -> day.getValue() >= Math.max(1, held.getOrDefault(day.getKey(), 0)))
                .count();
    }
}

package ru.zvonok.learning.finals.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Standing;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MissedLessons;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** A class at the end of a period: who came and left, how pupils stand by name, what was missed and why (REP-09). */
@Component
class ClassTeacherReport extends BasicReport {

    private final FinalFigures figures;
    private final JournalFigures journalFigures;
    private final Journal journal;
    private final ClassRolls rolls;
    private final Enrolment enrolment;
    private final CouncilPart decisions;
    private final FinalWords words;

    ClassTeacherReport(
            FinalFigures figures,
            JournalFigures journalFigures,
            Journal journal,
            ClassRolls rolls,
            Enrolment enrolment,
            CouncilPart decisions,
            FinalWords words,
            ReportWords reportWords) {
        super("finals.class-teacher", ReportAbout.CLASS, FinalsAction.VIEW_CLASS, reportWords, ReportParameter.PERIOD);
        this.figures = figures;
        this.journalFigures = journalFigures;
        this.journal = journal;
        this.rolls = rolls;
        this.enrolment = enrolment;
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public boolean ofEndedPeriod() {
        return true;
    }

    @Override
    public List<ReportChoice> resultsBesidePeriods(Locale locale) {
        return List.of(words.choice(YearResult.YEAR, locale));
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        DateRange days = asked.theDays();
        Roll roll = rolls.on(asked.theGroup(), days);
        FigureRule rule = figures.rule(rolls.last(days));
        Map<Long, Tally> tallies = new HashMap<>();
        Map<Long, Map<Long, PeriodValue>> sheet = roll.sheet(figures.ofClass(asked.theGroup()), asked.thePeriod());
        sheet.forEach((pupil, values) -> tallies.put(pupil, ClassRolls.tally(values.values())));
        List<ReportPart> parts = new ArrayList<>();
        parts.add(movement(asked.theGroup(), days, locale));
        parts.add(standings(roll, sheet, tallies, rule, locale));
        if (asked.thePeriod() == YearResult.YEAR.column()) {
            parts.addAll(decisions.parts(roll, sheet, columns(locale), locale));
        }
        parts.add(missed(journalFigures.missed(asked.theGroup(), days), roll, locale));
        parts.add(new ReportPart.Note(words.definitions(rule, ClassRolls.sum(tallies.values()), locale)));
        parts.add(new ReportPart.Signature(t(locale, "finals.report.class-teacher-office")));
        return new ReportContent(false, parts);
    }

    private Table movement(long group, DateRange days, Locale locale) {
        List<Member> members = enrolment.members(group, days);
        LocalDate first = days.from();
        LocalDate last = rolls.last(days);
        List<Member> came = members.stream()
                .filter(one -> one.valid().from().isAfter(first))
                .toList();
        List<Member> left = members.stream()
                .filter(one -> one.valid().to() != null && one.valid().to().isBefore(last))
                .toList();
        return new Table(
                t(locale, "finals.report.movement"),
                columns(locale),
                List.of(
                        Row.of(
                                t(locale, "finals.report.at-start"),
                                members.stream()
                                        .filter(one -> one.valid().contains(first))
                                        .count(),
                                null),
                        Row.of(t(locale, "finals.report.came"), came.size(), names(came)),
                        Row.of(t(locale, "finals.report.left"), left.size(), names(left)),
                        Row.total(
                                t(locale, "finals.report.at-end"),
                                members.stream()
                                        .filter(one -> one.valid().contains(last))
                                        .count(),
                                null)));
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).map(PersonName::brief).collect(Collectors.joining(", "));
    }

    private List<Column> columns(Locale locale) {
        return List.of(
                Column.text(t(locale, "finals.report.figure"), 34),
                Column.text(t(locale, "finals.report.number"), 10),
                Column.text(t(locale, "finals.report.who"), 60));
    }

    private Table standings(
            Roll roll,
            Map<Long, Map<Long, PeriodValue>> sheet,
            Map<Long, Tally> tallies,
            FigureRule rule,
            Locale locale) {
        List<Row> rows = new ArrayList<>();
        int attested = 0;
        for (Standing standing : Standing.values()) {
            List<Long> pupils = roll.pupils().keySet().stream()
                    .filter(pupil -> tallies.getOrDefault(pupil, Tally.NOTHING).standing() == standing)
                    .toList();
            attested += standing == Standing.NONE ? 0 : pupils.size();
            String who = pupils.stream()
                    .map(pupil -> name(roll, pupil) + subjects(roll, sheet.getOrDefault(pupil, Map.of()), standing))
                    .collect(Collectors.joining(", "));
            rows.add(Row.of(t(locale, standing.textKey()), pupils.size(), who));
        }
        rows.add(Row.total(
                t(locale, "finals.report.pass-long"),
                Tally.share(Figures.passed(tallies.values(), rule), attested),
                null));
        rows.add(Row.total(
                t(locale, "finals.report.quality-long"),
                attested == 0
                        ? null
                        : Tally.share(
                                Figures.good(tallies.values(), rule),
                                roll.pupils().size()),
                null));
        return new Table(t(locale, "finals.report.standings"), columns(locale), rows);
    }

    private static String name(Roll roll, long pupil) {
        return roll.brief().getOrDefault(pupil, "");
    }

    /** In which subject, where that is what one asks next. */
    private static String subjects(Roll roll, Map<Long, PeriodValue> values, Standing standing) {
        List<String> subjects = roll.subjects().entrySet().stream()
                .filter(subject -> concerns(values.get(subject.getKey()), standing))
                .map(subject -> subject.getValue().subjectShortName())
                .toList();
        return subjects.isEmpty() ? "" : " (" + String.join(", ", subjects) + ")";
    }

    private static boolean concerns(@Nullable PeriodValue value, Standing standing) {
        return switch (standing) {
            case ONE_THREE -> value != null && value.worth() == 3;
            case FAILING -> value != null && Advance.debt(value);
            case EXCELLENT, GOOD, THREES, NONE -> false;
        };
    }

    private Table missed(MissedLessons missed, Roll roll, Locale locale) {
        List<AttendanceCode> absences = journal.attendanceCodes().stream()
                .filter(AttendanceCode::absence)
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "finals.report.pupil"), 28));
        columns.add(Column.number(t(locale, "finals.report.in-all")));
        absences.forEach(code -> columns.add(Column.number(code.sign())));
        Map<Long, Map<Integer, Integer>> of = new HashMap<>();
        missed.missed().forEach(one -> of.computeIfAbsent(one.student(), id -> new HashMap<>())
                .merge(one.code(), one.lessons(), Integer::sum));
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> whole = new HashMap<>();
        roll.listed().forEach((pupil, name) -> {
            Map<Integer, Integer> own = of.getOrDefault(pupil, Map.of());
            if (absences.stream().anyMatch(code -> own.containsKey(code.id()))) {
                rows.add(line(name, own, absences, false));
                own.forEach((code, count) -> whole.merge(code, count, Integer::sum));
            }
        });
        rows.add(line(t(locale, "finals.report.in-all"), whole, absences, true));
        return new Table(t(locale, "finals.report.missed-lessons"), columns, rows);
    }

    private static Row line(String name, Map<Integer, Integer> counts, List<AttendanceCode> absences, boolean total) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(absences.stream()
                .mapToInt(code -> counts.getOrDefault(code.id(), 0))
                .sum());
        absences.forEach(code -> cells.add(counts.getOrDefault(code.id(), 0)));
        return new Row(total ? ReportPart.RowKind.TOTAL : ReportPart.RowKind.PLAIN, cells);
    }
}

package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.Standing;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Every class of a period in one line, with totals of grades and of the school (REP-05, REP-06, REP-18). */
@Component
class SchoolAttainmentReport extends BasicReport {

    /** Pupils of a class, a grade or the school. */
    private record Line(int roll, List<Tally> pupils) {

        private static final Line NOBODY = new Line(0, List.of());

        Line plus(Line other) {
            List<Tally> all = new ArrayList<>(pupils);
            all.addAll(other.pupils);
            return new Line(roll + other.roll, all);
        }

        int with(Standing standing) {
            return (int) pupils.stream()
                    .filter(tally -> tally.standing() == standing)
                    .count();
        }
    }

    private final FinalFigures figures;
    private final ClassRolls rolls;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final FinalWords words;

    SchoolAttainmentReport(
            FinalFigures figures,
            ClassRolls rolls,
            Enrolment enrolment,
            Calendar calendar,
            FinalWords words,
            ReportWords reportWords) {
        super(
                "finals.school-attainment",
                ReportAbout.SCHOOL,
                FinalsAction.VIEW_CLASS,
                reportWords,
                ReportParameter.PERIOD);
        this.figures = figures;
        this.rolls = rolls;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.words = words;
    }

    @Override
    public boolean ofEndedPeriod() {
        return true;
    }

    @Override
    public List<ReportChoice> resultsBesidePeriods(Locale locale) {
        return Stream.of(YearResult.values())
                .map(result -> words.choice(result, locale))
                .toList();
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        var day = rolls.last(asked.theDays());
        FigureRule rule = figures.rule(day);
        Map<Long, Tally> tallies = figures.ofSchool(asked.year(), List.of(asked.thePeriod()));
        Optional<Period> period = asked.thePeriod() > 0 ? calendar.period(asked.thePeriod()) : Optional.empty();
        List<ClassEntry> classes = enrolment.classes(asked.year()).stream()
                .filter(group -> group.periodSet() != null
                        && period.map(Period::set)
                                .map(set -> set.equals(group.periodSet()))
                                .orElse(true))
                .toList();
        Map<Long, List<Member>> members =
                enrolment.members(classes.stream().map(ClassEntry::id).toList(), new DateRange(day, day));
        List<Row> rows = new ArrayList<>();
        Line school = Line.NOBODY;
        Line grade = Line.NOBODY;
        for (int i = 0; i < classes.size(); i++) {
            ClassEntry group = classes.get(i);
            Line line = line(members.getOrDefault(group.id(), List.of()), tallies);
            rows.add(row(RowKind.PLAIN, group.name(), line, rule));
            school = school.plus(line);
            grade = grade.plus(line);
            if (i + 1 == classes.size() || classes.get(i + 1).grade() != group.grade()) {
                rows.add(row(RowKind.TOTAL, words.t(locale, "finals.report.grade", group.grade()), grade, rule));
                grade = Line.NOBODY;
            }
        }
        if (!rows.isEmpty()) {
            rows.add(row(RowKind.TOTAL, words.t(locale, "finals.report.in-all"), school, rule));
        }
        return ReportContent.landscape(
                new Table("", columns(locale), rows),
                new ReportPart.Note(words.definitions(rule, locale)),
                new ReportPart.Signature(words.t(locale, "finals.report.deputy-office")));
    }

    private static Line line(List<Member> members, Map<Long, Tally> tallies) {
        return new Line(
                members.size(),
                members.stream()
                        .map(member -> tallies.getOrDefault(member.person(), Tally.NOTHING))
                        .filter(tally -> tally.judged() > 0)
                        .toList());
    }

    private List<Column> columns(Locale locale) {
        String with = words.t(locale, "finals.report.pupils-with");
        return List.of(
                Column.text(words.t(locale, "finals.report.class"), 14),
                Column.number(words.t(locale, "finals.report.roll-short")),
                Column.number(words.t(locale, "finals.report.attested")),
                Column.number(words.t(locale, "finals.standing.excellent")).under(with),
                Column.number(words.t(locale, "finals.standing.good")).under(with),
                Column.number(words.t(locale, "finals.standing.one-three")).under(with),
                Column.number(words.t(locale, "finals.standing.threes")).under(with),
                Column.number(words.t(locale, "finals.standing.failing")).under(with),
                Column.percent(words.t(locale, "finals.report.pass")),
                Column.percent(words.t(locale, "finals.report.quality")),
                Column.decimal(words.t(locale, "finals.report.average")),
                Column.percent(words.t(locale, "finals.report.learned")));
    }

    private static Row row(RowKind kind, String name, Line line, FigureRule rule) {
        Tally marks = line.pupils().stream().reduce(Tally.NOTHING, Tally::plus);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(line.roll());
        cells.add(line.pupils().size());
        cells.add(line.with(Standing.EXCELLENT));
        cells.add(line.with(Standing.GOOD));
        cells.add(line.with(Standing.ONE_THREE));
        cells.add(line.with(Standing.THREES));
        cells.add(line.with(Standing.FAILING));
        cells.add(Tally.share(Figures.passed(line.pupils(), rule), line.pupils().size()));
        cells.add(line.pupils().isEmpty() ? null : Tally.share(Figures.good(line.pupils(), rule), line.roll()));
        cells.add(marks.average());
        cells.add(marks.learned(rule));
        return new Row(kind, cells);
    }
}

package ru.zvonok.learning.finals.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Standing;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
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

/** Pupils by subjects with the settled marks of a period, then each subject and the class in figures (REP-10). */
@Component
class ClassResultsReport extends SettledReport {

    private final FinalFigures figures;
    private final ClassRolls rolls;
    private final CouncilPart council;

    ClassResultsReport(
            FinalFigures figures, ClassRolls rolls, CouncilPart council, FinalWords words, ReportWords reportWords) {
        super(
                "finals.class-results",
                ReportAbout.CLASS,
                FinalsAction.VIEW_CLASS,
                words,
                reportWords,
                ReportParameter.PERIOD);
        this.figures = figures;
        this.rolls = rolls;
        this.council = council;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Roll roll = rolls.on(asked.theGroup(), asked.theDays());
        FigureRule rule = figures.rule(rolls.last(asked.theDays()));
        Map<Long, Map<Long, PeriodValue>> sheet = roll.sheet(figures.ofClass(asked.theGroup()), asked.thePeriod());
        Map<Long, Tally> pupils = new HashMap<>();
        Map<Long, Tally> subjects = new HashMap<>();
        sheet.forEach((pupil, values) -> {
            pupils.put(pupil, ClassRolls.tally(values.values()));
            values.forEach((subject, value) -> subjects.merge(subject, Tally.NOTHING.and(value), Tally::plus));
        });
        Map<Long, Map<CouncilMatter, CouncilDecision>> decided =
                asked.thePeriod() == YearResult.YEAR.column() ? council.of(roll) : Map.of();
        return ReportContent.landscape(
                grid(roll, sheet, pupils, decided, locale),
                subjects(roll, subjects, rule, locale),
                figures(roll, pupils, rule, locale),
                new ReportPart.Note(words.definitions(rule, ClassRolls.sum(pupils.values()), locale)),
                new ReportPart.Signature(words.t(locale, "finals.report.class-teacher-office")));
    }

    private Table grid(
            Roll roll,
            Map<Long, Map<Long, PeriodValue>> sheet,
            Map<Long, Tally> pupils,
            Map<Long, Map<CouncilMatter, CouncilDecision>> decided,
            Locale locale) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.t(locale, "finals.report.pupil"), 26));
        roll.subjects().values().forEach(course -> columns.add(Column.mark(course.subjectShortName())));
        columns.add(Column.decimal(words.t(locale, "finals.report.average")));
        columns.add(Column.number(words.t(locale, "finals.report.place")));
        if (!decided.isEmpty()) {
            columns.add(Column.text(words.t(locale, "finals.report.council-decision"), 22));
        }
        Map<Long, Integer> places = places(pupils);
        List<Row> rows = new ArrayList<>();
        roll.listed().forEach((pupil, name) -> {
            Map<Long, PeriodValue> values = sheet.getOrDefault(pupil, Map.of());
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(name);
            roll.subjects().keySet().forEach(subject -> cells.add(words.value(values.get(subject), locale)));
            cells.add(pupils.getOrDefault(pupil, Tally.NOTHING).average());
            cells.add(places.get(pupil));
            if (!decided.isEmpty()) {
                cells.add(new TreeMap<>(decided.getOrDefault(pupil, Map.of()))
                        .values().stream()
                                .map(one -> words.t(locale, one.value().textKey() + ".short"))
                                .collect(Collectors.joining(", ")));
            }
            rows.add(new Row(RowKind.PLAIN, cells));
        });
        return new Table("", columns, rows);
    }

    /** Equal averages share a place. */
    private static Map<Long, Integer> places(Map<Long, Tally> pupils) {
        List<BigDecimal> averages = pupils.values().stream()
                .map(Tally::average)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<Long, Integer> places = new HashMap<>();
        pupils.forEach((pupil, tally) -> {
            BigDecimal average = tally.average();
            if (average != null) {
                places.put(pupil, averages.indexOf(average) + 1);
            }
        });
        return places;
    }

    private Table subjects(Roll roll, Map<Long, Tally> subjects, FigureRule rule, Locale locale) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.t(locale, "finals.report.subject"), 26));
        columns.addAll(words.tally(locale));
        List<Row> rows = new ArrayList<>();
        Tally whole = Tally.NOTHING;
        for (Map.Entry<Long, Course> subject : roll.subjects().entrySet()) {
            Tally tally = subjects.getOrDefault(subject.getKey(), Tally.NOTHING);
            whole = whole.plus(tally);
            rows.add(words.line(RowKind.PLAIN, subject.getValue().subjectName(), tally, rule));
        }
        rows.add(words.line(RowKind.TOTAL, words.t(locale, "finals.report.in-all"), whole, rule));
        return new Table(words.t(locale, "finals.report.by-subject"), columns, rows);
    }

    /** Of pupils: who passes has neither a two nor «н/а», who is good has fours and fives alone. */
    private Table figures(Roll roll, Map<Long, Tally> pupils, FigureRule rule, Locale locale) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(words.t(locale, "finals.report.roll"), roll.pupils().size(), null));
        int attested = 0;
        for (Standing standing : Standing.values()) {
            List<String> names = roll.brief().entrySet().stream()
                    .filter(pupil ->
                            pupils.getOrDefault(pupil.getKey(), Tally.NOTHING).standing() == standing)
                    .map(Map.Entry::getValue)
                    .toList();
            rows.add(Row.of(words.t(locale, standing.textKey()), names.size(), String.join(", ", names)));
            attested += standing == Standing.NONE ? 0 : names.size();
        }
        int good = Figures.good(pupils.values(), rule);
        int passed = Figures.passed(pupils.values(), rule);
        rows.add(Row.total(words.t(locale, "finals.report.pass-long"), Tally.share(passed, attested), null));
        rows.add(Row.total(
                words.t(locale, "finals.report.quality-long"),
                attested == 0 ? null : Tally.share(good, roll.pupils().size()),
                null));
        return new Table(
                words.t(locale, "finals.report.class-figures"),
                List.of(
                        Column.text(words.t(locale, "finals.report.figure"), 34),
                        Column.text(words.t(locale, "finals.report.number"), 10),
                        Column.text(words.t(locale, "finals.report.who"), 60)),
                rows);
    }
}

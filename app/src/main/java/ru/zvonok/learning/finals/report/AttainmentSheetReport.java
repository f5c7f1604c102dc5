package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.CouncilDecision;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
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

/** The sheet that is kept: every pupil of the year with all periods in all subjects (REP-11, REP-17). */
@Component
class AttainmentSheetReport extends BasicReport {

    private final FinalFigures figures;
    private final ClassRolls rolls;
    private final Calendar calendar;
    private final CouncilPart council;
    private final FinalWords words;

    AttainmentSheetReport(
            FinalFigures figures,
            ClassRolls rolls,
            Calendar calendar,
            CouncilPart council,
            FinalWords words,
            ReportWords reportWords) {
        super("finals.attainment-sheet", ReportAbout.CLASS, FinalsAction.VIEW_CLASS, reportWords);
        this.figures = figures;
        this.rolls = rolls;
        this.calendar = calendar;
        this.council = council;
        this.words = words;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        List<SettledMark> marks = figures.ofClass(asked.theGroup());
        DateRange year = calendar.year(asked.year())
                .map(entry -> new DateRange(entry.startsOn(), entry.endsOn()))
                .orElseThrow(NotFound::new);
        Roll roll = rolls.of(asked.theGroup(), year);
        Long set = roll.group().periodSet();
        List<Period> periods = set == null ? List.of() : calendar.periods(set);
        Map<Long, String> shown = words.columns(periods, Roll.settled(marks), locale);
        Map<Long, Map<Long, Map<Long, PeriodValue>>> sheets = new HashMap<>();
        shown.keySet().forEach(column -> sheets.put(column, roll.sheet(marks, column)));
        boolean ended = shown.containsKey(YearResult.YEAR.column());
        Map<Long, Map<CouncilMatter, CouncilDecision>> decided = council.of(roll);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "finals.report.period"), 26));
        roll.subjects().values().forEach(course -> columns.add(Column.mark(course.subjectShortName())));
        columns.add(Column.decimal(t(locale, "finals.report.average")));
        List<Row> rows = new ArrayList<>();
        int number = 0;
        Tally all = Tally.NOTHING;
        for (Map.Entry<Long, PersonName> pupil : roll.pupils().entrySet()) {
            Map<Long, PeriodValue> settled =
                    sheets.getOrDefault(YearResult.YEAR.column(), Map.of()).getOrDefault(pupil.getKey(), Map.of());
            rows.add(Row.group(++number + ". " + pupil.getValue().full()
                    + said(roll, settled, decided.getOrDefault(pupil.getKey(), Map.of()), ended, locale)));
            for (Map.Entry<Long, String> column : shown.entrySet()) {
                Map<Long, PeriodValue> values =
                        sheets.getOrDefault(column.getKey(), Map.of()).getOrDefault(pupil.getKey(), Map.of());
                Tally tally = ClassRolls.tally(values.values());
                all = all.plus(tally);
                List<@Nullable Object> cells = new ArrayList<>();
                cells.add(column.getValue());
                roll.subjects().keySet().forEach(subject -> cells.add(words.value(values.get(subject), locale)));
                cells.add(tally.average());
                rows.add(new Row(RowKind.PLAIN, cells));
            }
        }
        List<ReportPart> parts = new ArrayList<>(List.of(new Table("", columns, rows)));
        parts.addAll(words.otherScales(all, locale));
        parts.add(new ReportPart.Signature(t(locale, "finals.report.class-teacher-office")));
        parts.add(new ReportPart.Signature(t(locale, "finals.report.deputy-office")));
        return new ReportContent(true, parts);
    }

    /** What the council decided; until it has, what the marks of the year put before it. */
    private String said(
            Roll roll,
            Map<Long, PeriodValue> year,
            Map<CouncilMatter, CouncilDecision> decided,
            boolean ended,
            Locale locale) {
        if (!decided.isEmpty()) {
            return new TreeMap<>(decided)
                    .values().stream()
                            .map(one -> ". " + words.decision(one, locale))
                            .collect(Collectors.joining());
        }
        return ended ? ". " + t(locale, Advance.of(roll, year).textKey()) : "";
    }
}

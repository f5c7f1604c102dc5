package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.StudentPeriodMark;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;

/** A pupil's settled marks: subjects by periods of the year (REP-19). */
@Component
class PupilMarksReport extends BasicReport {

    private final Finals finals;
    private final ClassRolls rolls;
    private final Calendar calendar;
    private final FinalWords words;

    PupilMarksReport(Finals finals, ClassRolls rolls, Calendar calendar, FinalWords words, Texts texts) {
        super(
                "finals.pupil-marks",
                ReportAbout.PUPIL,
                FinalsAction.VIEW_OWN,
                List.of(ReportParameter.YEAR, ReportParameter.CLASS, ReportParameter.PUPIL),
                texts);
        this.finals = finals;
        this.rolls = rolls;
        this.calendar = calendar;
        this.words = words;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        List<StudentPeriodMark> marks = finals.ofStudent(asked.thePupil(), asked.year());
        DateRange year = calendar.year(asked.year())
                .map(entry -> new DateRange(entry.startsOn(), entry.endsOn()))
                .orElseThrow(NotFound::new);
        Roll roll = rolls.of(asked.theGroup(), year);
        Long set = roll.group().periodSet();
        List<Period> periods = set == null ? List.of() : calendar.periods(set);
        Map<Long, Map<Long, PeriodValue>> values = new HashMap<>();
        for (StudentPeriodMark mark : marks) {
            Course course = roll.courses().get(mark.course());
            if (course != null) {
                values.computeIfAbsent(course.subject(), id -> new HashMap<>()).put(mark.period(), mark.value());
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "finals.report.subject"), 30));
        periods.forEach(period -> columns.add(Column.mark(period.name())));
        List<Row> rows = new ArrayList<>();
        roll.subjects().forEach((subject, course) -> {
            Map<Long, PeriodValue> own = values.getOrDefault(subject, Map.of());
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(course.subjectName());
            periods.forEach(period -> cells.add(words.value(own.get(period.id()), locale)));
            rows.add(new Row(RowKind.PLAIN, cells));
        });
        List<@Nullable Object> averages = new ArrayList<>();
        averages.add(t(locale, "finals.report.average"));
        periods.forEach(period -> averages.add(ClassRolls.tally(values.values().stream()
                        .map(own -> own.get(period.id()))
                        .filter(Objects::nonNull)
                        .toList())
                .average()));
        rows.add(new Row(RowKind.TOTAL, averages));
        return ReportContent.portrait(new Table("", columns, rows));
    }
}

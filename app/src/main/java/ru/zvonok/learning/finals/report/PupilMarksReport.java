package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Council;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.StudentPeriodMark;
import ru.zvonok.learning.finals.report.ClassRolls.Roll;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
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

/** A pupil's settled marks: subjects by periods of the year (REP-19). */
@Component
class PupilMarksReport extends BasicReport {

    private final Finals finals;
    private final CourseFacts courses;
    private final ClassRolls rolls;
    private final Council council;
    private final Calendar calendar;
    private final FinalWords words;

    PupilMarksReport(
            Finals finals,
            CourseFacts courses,
            ClassRolls rolls,
            Council council,
            Calendar calendar,
            FinalWords words,
            ReportWords reportWords) {
        super("finals.pupil-marks", ReportAbout.PUPIL, FinalsAction.VIEW_OWN, reportWords);
        this.finals = finals;
        this.courses = courses;
        this.rolls = rolls;
        this.council = council;
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
        // of another class too, where the pupil came from
        Map<Long, Course> taught =
                courses.byIds(marks.stream().map(StudentPeriodMark::course).collect(Collectors.toSet()));
        Map<Long, Course> subjects = new LinkedHashMap<>(roll.subjects());
        for (StudentPeriodMark mark : marks) {
            Course course = taught.get(mark.course());
            if (course != null) {
                subjects.putIfAbsent(course.subject(), course);
                values.computeIfAbsent(course.subject(), id -> new HashMap<>()).put(mark.period(), mark.value());
            }
        }
        Map<Long, String> shown = words.columns(
                periods, marks.stream().map(StudentPeriodMark::period).collect(Collectors.toSet()), locale);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(t(locale, "finals.report.subject"), 30));
        shown.values().forEach(name -> columns.add(Column.mark(name)));
        List<Row> rows = new ArrayList<>();
        subjects.forEach((subject, course) -> {
            Map<Long, PeriodValue> own = values.getOrDefault(subject, Map.of());
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(course.subjectName());
            shown.keySet().forEach(column -> cells.add(words.value(own.get(column), locale)));
            rows.add(new Row(RowKind.PLAIN, cells));
        });
        List<@Nullable Object> averages = new ArrayList<>();
        averages.add(t(locale, "finals.report.average"));
        shown.keySet()
                .forEach(column -> averages.add(ClassRolls.tally(values.values().stream()
                                .map(own -> own.get(column))
                                .filter(Objects::nonNull)
                                .toList())
                        .average()));
        rows.add(new Row(RowKind.TOTAL, averages));
        List<ReportPart> parts = new ArrayList<>(List.of(new Table("", columns, rows)));
        parts.addAll(words.otherScales(
                ClassRolls.tally(values.values().stream()
                        .flatMap(own -> own.values().stream())
                        .toList()),
                locale));
        council.ofStudent(asked.thePupil()).stream()
                .filter(one -> one.schoolYear() == asked.year())
                .forEach(one -> parts.add(new ReportPart.Note(words.decision(one, locale))));
        return new ReportContent(false, parts);
    }
}

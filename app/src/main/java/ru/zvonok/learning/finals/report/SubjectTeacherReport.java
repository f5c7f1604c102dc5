package ru.zvonok.learning.finals.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.FigureRule;
import ru.zvonok.learning.finals.FinalFigures;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
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
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** A teacher's courses, each period in one line: marks, shares, average, hours given of those planned (REP-05, REP-15). */
@Component
class SubjectTeacherReport extends BasicReport {

    private final FinalFigures figures;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Directory directory;
    private final FinalWords words;

    SubjectTeacherReport(
            FinalFigures figures,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            Directory directory,
            FinalWords words,
            ReportWords reportWords) {
        super("finals.subject-teacher", ReportAbout.TEACHER, FinalsAction.VIEW, reportWords, ReportParameter.SUBJECT);
        this.figures = figures;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public Set<ReportParameter> optional() {
        return Set.of(ReportParameter.SUBJECT);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        Long subject = asked.subject();
        List<Course> taught = courses.ofYear(asked.year()).stream()
                .filter(course -> course.taughtBy(asked.theTeacher()) && course.kind() != CourseKind.EXTRACURRICULAR)
                .filter(course -> subject == null || course.subject() == subject)
                .sorted(Comparator.comparing(Course::subjectName, TextOrder.ORDER))
                .toList();
        Map<Long, List<SettledMark>> marks =
                figures.ofCourses(asked.year(), taught.stream().map(Course::id).toList()).stream()
                        .collect(Collectors.groupingBy(SettledMark::course));
        FigureRule rule = figures.rule(directory.today());
        Map<Long, Integer> sizes =
                enrolment.sizes(taught.stream().map(Course::group).distinct().toList(), directory.today());
        List<Column> head = new ArrayList<>();
        head.add(Column.text(t(locale, "finals.report.class"), 18));
        head.add(Column.text(t(locale, "finals.report.period"), 16));
        head.add(Column.number(t(locale, "finals.report.roll-short")));
        head.addAll(words.tally(locale));
        List<Row> rows = new ArrayList<>();
        Tally whole = Tally.NOTHING;
        String before = "";
        Map<Long, ClassEntry> groups =
                enrolment.byIds(taught.stream().map(Course::group).collect(Collectors.toSet()));
        Map<Long, List<Period>> calendars = new HashMap<>();
        for (Course course : taught) {
            if (!course.subjectName().equals(before)) {
                rows.add(Row.group(course.subjectName()));
                before = course.subjectName();
            }
            Map<Long, Tally> tallies = tallies(marks.getOrDefault(course.id(), List.of()));
            ClassEntry group = groups.get(course.group());
            Long set = group == null ? null : group.periodSet();
            Map<Long, String> columns = words.columns(
                    set == null ? List.of() : calendars.computeIfAbsent(set, calendar::periods),
                    tallies.keySet(),
                    locale);
            for (Map.Entry<Long, String> column : columns.entrySet()) {
                Tally tally = tallies.get(column.getKey());
                if (tally != null) {
                    whole = column.getKey() > 0 ? whole.plus(tally) : whole;
                    rows.add(line(
                            RowKind.PLAIN, name(course), column.getValue(), size(course, sizes, tally), tally, rule));
                }
            }
            if (tallies.isEmpty()) {
                rows.add(line(
                        RowKind.PLAIN,
                        name(course),
                        t(locale, "finals.report.not-settled"),
                        sizes.get(course.group()),
                        Tally.NOTHING,
                        rule));
            }
        }
        if (whole.judged() > 0) {
            rows.add(line(RowKind.TOTAL, t(locale, "finals.report.in-all"), "", null, whole, rule));
        }
        return ReportContent.landscape(
                new Table("", head, rows),
                new ReportPart.Note(words.definitions(rule, whole, locale)),
                new ReportPart.Signature(t(locale, "finals.report.teacher-office")));
    }

    private static String name(Course course) {
        return course.subgroupName() == null ? course.groupName() : course.groupName() + ", " + course.subgroupName();
    }

    /** Of a part of a class those who have a mark. */
    private static @Nullable Integer size(Course course, Map<Long, Integer> sizes, Tally tally) {
        return course.subgroup() == null ? sizes.get(course.group()) : Integer.valueOf(tally.judged() + tally.exempt());
    }

    private static Map<Long, Tally> tallies(List<SettledMark> marks) {
        return marks.stream()
                .collect(Collectors.toMap(SettledMark::period, mark -> Tally.NOTHING.and(mark.value()), Tally::plus));
    }

    private Row line(RowKind kind, String name, String period, @Nullable Integer roll, Tally tally, FigureRule rule) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(period);
        cells.add(roll);
        cells.addAll(words.tally(tally, rule));
        return new Row(kind, cells);
    }
}

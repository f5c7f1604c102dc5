package ru.zvonok.learning.journal.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.Filling;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.LessonFigures;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.UnfilledLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReadingSteps;
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
import ru.zvonok.registry.people.PersonFacts;

/** How the journals of some days are filled, by teacher and by class (REP-26, JRN-14). */
@Component
class CompletenessReport extends JournalReport {

    private static final int MOST_DAYS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Lessons of a teacher or class. */
    private static final class Line {

        private int over;
        private int lacking;
        private int overdue;
        private int late;
        private final Map<LessonPart, Integer> missing = new HashMap<>();

        private void lacks(UnfilledLesson lesson) {
            lacking++;
            overdue += lesson.overdue() ? 1 : 0;
            lesson.missing().forEach(part -> missing.merge(part, 1, Integer::sum));
        }
    }

    private final Filling filling;
    private final LessonFigures written;
    private final LessonFacts lessons;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final Directory directory;

    CompletenessReport(
            Filling filling,
            LessonFigures written,
            LessonFacts lessons,
            CourseFacts courses,
            PersonFacts people,
            Directory directory,
            ReportWords words) {
        super("journal.completeness", ReportAbout.SCHOOL, JournalAction.VIEW_UNFILLED, words, ReportParameter.DAYS);
        this.filling = filling;
        this.written = written;
        this.lessons = lessons;
        this.courses = courses;
        this.people = people;
        this.directory = directory;
    }

    @Override
    public int reads(Asked asked) {
        return lessons.count(days(asked.theDays()));
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        return content(asked, locale, ReadingSteps.UNHEARD);
    }

    @Override
    public ReportContent content(Asked asked, Locale locale, ReadingSteps steps) {
        DateRange days = days(asked.theDays());
        List<UnfilledLesson> lacking = new ArrayList<>();
        List<Lesson> over = new ArrayList<>();
        Map<Long, LocalDate> late = new HashMap<>();
        var now = directory.localNow();
        List<DateRange> months = months(days);
        for (int i = 0; i < months.size(); i++) {
            DateRange month = months.get(i);
            lacking.addAll(filling.unfilled(month));
            lessons.ofDays(month).stream()
                    .filter(lesson -> !lesson.cancelled() && lesson.overAt(now))
                    .forEach(over::add);
            late.putAll(written.late(month));
            steps.at(i + 1, months.size());
        }
        Map<Long, String> names = people.listed(people.names(over.stream()
                .map(Lesson::teacher)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        Map<Long, String> groups = new HashMap<>();
        courses.byIds(over.stream().map(Lesson::course).distinct().toList())
                .values()
                .forEach(course -> groups.put(course.group(), course.groupName()));
        String nobody = t(locale, "journal.report.nobody");
        Function<Lesson, String> byTeacher = lesson -> {
            Long teacher = lesson.teacher();
            return teacher == null ? nobody : names.getOrDefault(teacher, nobody);
        };
        Function<Lesson, String> byClass = lesson -> groups.getOrDefault(lesson.group(), "");
        return ReportContent.landscape(
                table("journal.report.by-teacher", "journal.report.teacher", over, lacking, late, byTeacher, locale),
                table("journal.report.by-class", "journal.report.class", over, lacking, late, byClass, locale),
                new ReportPart.Note(t(
                        locale,
                        "journal.report.completeness-note",
                        DAY.format(days.from()),
                        DAY.format(Objects.requireNonNull(days.to())))));
    }

    /** None of the future. */
    private DateRange days(DateRange asked) {
        var today = directory.today();
        var last = Objects.requireNonNull(asked.to());
        var to = last.isAfter(today) ? today : last;
        return new DateRange(asked.from().isAfter(to) ? to : asked.from(), to);
    }

    /** The door answers so many days at once. */
    private static List<DateRange> months(DateRange days) {
        LocalDate last = Objects.requireNonNull(days.to());
        List<DateRange> months = new ArrayList<>();
        for (LocalDate from = days.from(); !from.isAfter(last); from = from.plusDays(MOST_DAYS + 1)) {
            LocalDate to = from.plusDays(MOST_DAYS);
            months.add(new DateRange(from, to.isAfter(last) ? last : to));
        }
        return months;
    }

    private Table table(
            String caption,
            String head,
            List<Lesson> over,
            List<UnfilledLesson> lacking,
            Map<Long, LocalDate> late,
            Function<Lesson, String> by,
            Locale locale) {
        Map<String, Line> lines = new TreeMap<>(TextOrder.ORDER);
        Line whole = new Line();
        for (Lesson lesson : over) {
            Line line = lines.computeIfAbsent(by.apply(lesson), name -> new Line());
            int later = late.containsKey(lesson.id()) ? 1 : 0;
            line.over++;
            line.late += later;
            whole.over++;
            whole.late += later;
        }
        for (UnfilledLesson one : lacking) {
            lines.computeIfAbsent(by.apply(one.lesson()), name -> new Line()).lacks(one);
            whole.lacks(one);
        }
        String without = t(locale, "journal.report.without");
        List<Row> rows = new ArrayList<>();
        lines.forEach((name, line) -> rows.add(row(RowKind.PLAIN, name, line)));
        rows.add(row(RowKind.TOTAL, t(locale, "journal.report.in-all"), whole));
        return new Table(
                t(locale, caption),
                List.of(
                        Column.text(t(locale, head), 34),
                        Column.number(t(locale, "journal.report.over")),
                        Column.number(t(locale, "journal.report.topics")).under(without),
                        Column.number(t(locale, "journal.report.attendances")).under(without),
                        Column.number(t(locale, "journal.report.homeworks")).under(without),
                        Column.number(t(locale, "journal.report.no-marks")).under(without),
                        Column.number(t(locale, "journal.report.overdue")),
                        Column.number(t(locale, "journal.report.late")),
                        Column.percent(t(locale, "journal.report.filled"))),
                rows);
    }

    private static Row row(RowKind kind, String name, Line line) {
        List<Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(line.over);
        for (LessonPart part :
                List.of(LessonPart.TOPIC, LessonPart.ATTENDANCE, LessonPart.HOMEWORK, LessonPart.MARKS)) {
            cells.add(line.missing.getOrDefault(part, 0));
        }
        cells.add(line.overdue);
        cells.add(line.late);
        var filled = ClassAttendanceReport.attended(line.lacking, line.over);
        cells.add(filled == null ? 0 : filled);
        return new Row(kind, new ArrayList<>(cells));
    }
}

package ru.zvonok.learning.journal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.GivenLessons;
import ru.zvonok.learning.journal.LessonFigures;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.registry.people.PersonFacts;

/** Courses with the hours planned and given, of a school or of a teacher. */
@Component
class PlanTable {

    /** Hours and topics of thematic plans. */
    private record Planned(int hours, int topics) {

        static final Planned NOTHING = new Planned(0, 0);

        static Planned of(List<PlanTopic> plan) {
            return new Planned(plan.stream().mapToInt(PlanTopic::hours).sum(), plan.size());
        }

        Planned plus(Planned other) {
            return new Planned(hours + other.hours, topics + other.topics);
        }
    }

    private final LessonFigures figures;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final ReportWords texts;

    PlanTable(LessonFigures figures, CourseFacts courses, PersonFacts people, ReportWords texts) {
        this.figures = figures;
        this.courses = courses;
        this.people = people;
        this.texts = texts;
    }

    /**
     * @param by what courses are put together under, with a total where there are several
     * @param head text key over their names
     */
    Table of(
            Asked asked,
            List<Course> taught,
            Function<Course, String> by,
            Function<Course, String> name,
            String head,
            Locale locale) {
        List<Long> ids = taught.stream().map(Course::id).toList();
        Map<Long, GivenLessons> given = figures.given(asked.year(), ids, asked.theDays());
        Map<Long, List<PlanTopic>> plans = courses.plans(ids);
        Map<Long, String> teachers = teachers(taught);
        List<Row> rows = new ArrayList<>();
        GivenLessons all = GivenLessons.NONE;
        Planned planned = Planned.NOTHING;
        String before = "";
        for (Course course : taught) {
            if (!by.apply(course).equals(before)) {
                before = by.apply(course);
                rows.add(Row.group(before));
            }
            GivenLessons own = given.getOrDefault(course.id(), GivenLessons.NONE);
            Planned plan = Planned.of(plans.getOrDefault(course.id(), List.of()));
            all = all.plus(own);
            planned = planned.plus(plan);
            rows.add(row(RowKind.PLAIN, name.apply(course), teachers.get(course.id()), plan, own));
        }
        if (taught.size() > 1) {
            rows.add(row(RowKind.TOTAL, texts.of(locale, "journal.report.in-all"), null, planned, all));
        }
        return new Table("", columns(head, locale), rows);
    }

    /** The subject, with the subgroup. */
    static String subject(Course course) {
        return course.subgroupName() == null
                ? course.subjectName()
                : course.subjectName() + ", " + course.subgroupName();
    }

    /** The class, with the subgroup. */
    static String group(Course course) {
        return course.subgroupName() == null ? course.groupName() : course.groupName() + ", " + course.subgroupName();
    }

    private Map<Long, String> teachers(List<Course> taught) {
        Map<Long, Long> first = new HashMap<>();
        taught.forEach(course -> course.teachers().stream()
                .findFirst()
                .map(CourseTeacher::person)
                .ifPresent(person -> first.put(course.id(), person)));
        Map<Long, PersonName> names = people.names(List.copyOf(first.values()));
        Map<Long, String> shown = new HashMap<>();
        first.forEach((course, person) -> {
            PersonName name = names.get(person);
            if (name != null) {
                shown.put(course, name.brief());
            }
        });
        return shown;
    }

    private static Row row(RowKind kind, String name, @Nullable String teacher, Planned plan, GivenLessons given) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(teacher);
        cells.add(plan.hours());
        cells.add(given.scheduled());
        cells.add(given.cancelled());
        cells.add(given.written());
        cells.add(given.unwritten());
        cells.add(given.behind());
        cells.add(given.share());
        cells.add(plan.topics());
        cells.add(given.topics());
        return new Row(kind, cells);
    }

    private List<Column> columns(String head, Locale locale) {
        String hours = texts.of(locale, "journal.plan.hours");
        String topics = texts.of(locale, "journal.plan.topics");
        return List.of(
                Column.text(texts.of(locale, head), 30),
                Column.text(texts.of(locale, "journal.report.teacher"), 22),
                Column.number(texts.of(locale, "journal.plan.year")).under(hours),
                Column.number(texts.of(locale, "journal.plan.scheduled")).under(hours),
                Column.number(texts.of(locale, "journal.plan.cancelled")).under(hours),
                Column.number(texts.of(locale, "journal.plan.given")).under(hours),
                Column.number(texts.of(locale, "journal.plan.unwritten")).under(hours),
                Column.number(texts.of(locale, "journal.plan.behind")).under(hours),
                Column.percent(texts.of(locale, "journal.plan.share")),
                Column.number(texts.of(locale, "journal.plan.all-topics")).under(topics),
                Column.number(texts.of(locale, "journal.plan.given-topics")).under(topics));
    }
}

package ru.zvonok.learning.workload.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.core.SchedulePolicy.Hours;
import ru.zvonok.learning.workload.core.WorkQuery.Row;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** Reads the works of a school year with the courses and classes around them. */
@Component
class Boards {

    private final WorkQuery works;
    private final NormReader norms;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final Enrolment enrolment;
    private final TenantScope scope;
    private final Directory directory;

    Boards(
            WorkQuery works,
            NormReader norms,
            CourseFacts courses,
            LessonFacts lessons,
            Enrolment enrolment,
            TenantScope scope,
            Directory directory) {
        this.works = works;
        this.norms = norms;
        this.courses = courses;
        this.lessons = lessons;
        this.enrolment = enrolment;
        this.scope = scope;
        this.directory = directory;
    }

    /** @param more courses whose hours are wanted besides those with a work */
    Board of(int year, Collection<Long> more) {
        List<Row> rows = works.ofYear(scope.organisations(), year);
        Map<Long, ClassEntry> groups = enrolment.classes(year).stream()
                .filter(group -> group.kind() == ClassKind.SCHOOL_CLASS)
                .collect(Collectors.toMap(ClassEntry::id, Function.identity()));
        Map<Long, Course> taught = new LinkedHashMap<>();
        courses.ofYear(year).stream()
                .filter(course -> course.kind() == CourseKind.LESSONS && groups.containsKey(course.group()))
                .forEach(course -> taught.put(course.id(), course));
        Norms today = norms.on(directory.today());
        List<Long> wanted = java.util.stream.Stream.concat(rows.stream().map(Row::course), more.stream())
                .filter(taught::containsKey)
                .distinct()
                .toList();
        return new Board(year, today, taught, groups, rows, hours(year, wanted, today));
    }

    /** As the curriculum says; where it says nothing, as many as the timetable has. */
    private Map<Long, Hours> hours(int year, List<Long> wanted, Norms norms) {
        Map<Long, Hours> hours = new HashMap<>();
        BigDecimal weeks = BigDecimal.valueOf(norms.weeks());
        courses.hoursAWeek(wanted).forEach((course, week) -> hours.put(course, new Hours(week, week.multiply(weeks))));
        List<Long> untold =
                wanted.stream().filter(course -> !hours.containsKey(course)).toList();
        if (!untold.isEmpty()) {
            DateRange days = new DateRange(
                    Halves.days(year, 1).from(),
                    java.util.Objects.requireNonNull(Halves.days(year, 2).to()));
            lessons.ofCourses(untold, days).stream()
                    .filter(lesson -> !lesson.cancelled())
                    .collect(Collectors.groupingBy(lesson -> lesson.course(), Collectors.counting()))
                    .forEach((course, count) -> {
                        BigDecimal all = BigDecimal.valueOf(count);
                        hours.put(course, new Hours(all.divide(weeks, 0, RoundingMode.CEILING), all));
                    });
        }
        return hours;
    }
}

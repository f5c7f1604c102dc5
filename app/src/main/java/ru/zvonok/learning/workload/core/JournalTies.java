package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseGuard;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.journal.ControlWorks;
import ru.zvonok.learning.journal.HomeworkLoads;
import ru.zvonok.learning.journal.LoadFacts.GivenHomework;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.workload.DayLoad;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** What others must know of the schedule: the journal of works nobody planned, the curriculum of courses that are planned for. */
@Component
class JournalTies implements ControlWorks, HomeworkLoads, CourseGuard {

    private final WorkQuery works;
    private final NormReader norms;
    private final HomeworkReader homework;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final TenantScope scope;
    private final Directory directory;

    JournalTies(
            WorkQuery works,
            NormReader norms,
            HomeworkReader homework,
            CourseFacts courses,
            Enrolment enrolment,
            TenantScope scope,
            Directory directory) {
        this.works = works;
        this.norms = norms;
        this.homework = homework;
        this.courses = courses;
        this.enrolment = enrolment;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> warning(Course course, Lesson lesson, int type) {
        boolean assessment = course.kind() == CourseKind.LESSONS
                && norms.kinds(directory.today()).contains(type)
                && enrolment.schoolClass(course.group()).kind() == ClassKind.SCHOOL_CLASS;
        return assessment && !works.planned(scope.organisations(), course.id(), lesson.date())
                ? Optional.of("workload.unplanned.warning")
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Load> load(Course course, Lesson lesson, LocalDate due) {
        ClassEntry group = enrolment.schoolClass(course.group());
        if (course.kind() != CourseKind.LESSONS || group.kind() != ClassKind.SCHOOL_CLASS) {
            return Optional.empty();
        }
        Map<Long, Course> all = courses.ofGroup(group.id()).stream()
                .filter(one -> one.kind() == CourseKind.LESSONS)
                .filter(one -> one.subject() != course.subject()
                        || one.subgroup() == null
                        || Objects.equals(one.subgroup(), course.subgroup()))
                .collect(Collectors.toMap(Course::id, Function.identity()));
        List<GivenHomework> given = homework.due(course.schoolYear(), all.values(), new DateRange(due, due));
        HomeworkReader.Numbers numbers = homework.numbers();
        return Optional.of(new Load(
                due,
                homework.days(numbers, group, all, given, null).stream()
                        .mapToInt(DayLoad::minutes)
                        .sum(),
                numbers.limit(group.grade()),
                given.stream()
                        .filter(one -> one.lesson() == lesson.id() && one.student() == null)
                        .map(GivenHomework::minutes)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                numbers.usual(course.subject(), group.grade(), due)));
    }

    @Override
    public boolean inUse(long course, int schoolYear) {
        return works.ofCourse(scope.organisation(), course);
    }
}

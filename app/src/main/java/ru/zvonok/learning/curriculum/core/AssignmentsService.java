package ru.zvonok.learning.curriculum.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.AssignmentRow;
import ru.zvonok.learning.curriculum.AssignmentRow.Span;
import ru.zvonok.learning.curriculum.Assignments;
import ru.zvonok.learning.curriculum.ChangeAssignment;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseGuard;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.CurriculumAction;
import ru.zvonok.learning.curriculum.CurriculumProblem;
import ru.zvonok.learning.curriculum.NewAssignment;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.curriculum.TeachersChanged;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

@Service
class AssignmentsService implements Assignments {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final Curriculum curriculum;
    private final CourseFactsService courses;
    private final AssignmentQuery query;
    private final TeachingAssignments assignments;
    private final PersonFacts persons;
    private final ObjectProvider<CourseGuard> guards;
    private final ApplicationEventPublisher events;

    AssignmentsService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            Curriculum curriculum,
            CourseFactsService courses,
            AssignmentQuery query,
            TeachingAssignments assignments,
            PersonFacts persons,
            ObjectProvider<CourseGuard> guards,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.curriculum = curriculum;
        this.courses = courses;
        this.query = query;
        this.assignments = assignments;
        this.persons = persons;
        this.guards = guards;
        this.events = events;
    }

    @Override
    @Transactional
    public List<AssignmentRow> list(int schoolYear) {
        access.requireAny(CurriculumAction.VIEW);
        List<Course> all = curriculum.courses(schoolYear);
        List<Long> ids = all.stream().map(Course::id).toList();
        Map<Long, BigDecimal> hours = courses.hoursAWeek(ids);
        Map<Long, List<CourseTeacher>> teachers =
                courses.mainTeachers(ids, DateRange.from(LocalDate.of(schoolYear, 8, 1)));
        Map<Long, PersonName> names = persons.names(teachers.values().stream()
                .flatMap(List::stream)
                .map(CourseTeacher::person)
                .distinct()
                .toList());
        return all.stream()
                .map(course ->
                        row(course, hours.get(course.id()), teachers.getOrDefault(course.id(), List.of()), names))
                .toList();
    }

    private AssignmentRow row(
            Course course, @Nullable BigDecimal hours, List<CourseTeacher> teachers, Map<Long, PersonName> names) {
        LocalDate today = directory.today();
        List<Span> spans = teachers.stream()
                .flatMap(one -> Optional.ofNullable(names.get(one.person())).stream()
                        .map(name -> new Span(one.person(), name, one.validFrom(), one.validTo())))
                .toList();
        @Nullable
        Span now = spans.stream()
                .filter(one -> one.on(today))
                .findFirst()
                .or(() -> spans.stream()
                        .filter(one -> one.validFrom().isAfter(today))
                        .findFirst())
                .orElse(null);
        return new AssignmentRow(course, hours, spans, now);
    }

    @Override
    @Transactional
    public long open(NewAssignment assignment) {
        access.require(CurriculumAction.EDIT, Target.organisation());
        refuseHours(assignment.hoursAWeek());
        long course = curriculum.open(new NewCourse(
                assignment.kind(),
                assignment.subject(),
                assignment.group(),
                assignment.subgroup(),
                assignment.hoursAWeek()));
        Long person = assignment.person();
        if (person != null) {
            curriculum.assign(new AssignTeacher(course, person, true, assignment.validFrom(), null));
        }
        return course;
    }

    @Override
    @Transactional
    public void change(ChangeAssignment change) {
        access.require(CurriculumAction.EDIT, Target.organisation());
        Course course = courses.course(change.course());
        refuseHours(change.hoursAWeek());
        LocalDate from = change.validFrom();
        if (SchoolYear.of(from) != course.schoolYear()) {
            throw Refusal.at("validFrom", CurriculumProblem.DATES_OUTSIDE_YEAR);
        }
        query.hours(scope.organisation(), course.id(), change.hoursAWeek());
        audit.wrote("curriculum.hours-changed", entry -> entry.course(course.id()));
        List<TeachingAssignment> mains = assignments.findByCourse(course.id()).stream()
                .filter(one -> one.kind() == TeachingAssignment.Kind.MAIN)
                .sorted(Comparator.comparing(one -> one.valid().from()))
                .toList();
        Optional<TeachingAssignment> current =
                mains.stream().filter(one -> one.valid().contains(from)).findFirst();
        Long person = change.person();
        boolean same = person == null
                ? current.isEmpty()
                : current.filter(one -> one.person() == person).isPresent();
        if (!same) {
            current.ifPresent(one -> end(one, from));
            if (person != null) {
                @Nullable
                LocalDate last = mains.stream()
                        .map(one -> one.valid().from())
                        .filter(first -> first.isAfter(from))
                        .findFirst()
                        .map(first -> first.minusDays(1))
                        .orElse(null);
                curriculum.assign(new AssignTeacher(course.id(), person, true, from, last));
            } else {
                events.publishEvent(new TeachersChanged(scope.organisation(), course.id(), course.schoolYear(), from));
            }
        }
    }

    @Override
    @Transactional
    public void remove(long id) {
        access.require(CurriculumAction.EDIT, Target.organisation());
        Course course = courses.course(id);
        if (guards.stream().anyMatch(guard -> guard.inUse(id, course.schoolYear()))) {
            throw new Refusal(CurriculumProblem.COURSE_IN_USE);
        }
        courses.changed();
        query.remove(scope.organisation(), id);
        audit.wrote("curriculum.course-removed", entry -> entry.course(id).group(course.group()));
    }

    /** The day before is the last; who would only begin then never taught it. */
    private void end(TeachingAssignment assignment, LocalDate from) {
        courses.changed();
        if (assignment.valid().from().equals(from)) {
            assignments.delete(assignment);
            assignments.flush();
        } else {
            assignment.endOn(from.minusDays(1));
            assignments.saveAndFlush(assignment);
        }
        audit.wrote("curriculum.teacher-released", entry -> entry.course(assignment.course())
                .person(assignment.person())
                .day(from.minusDays(1)));
    }

    private static void refuseHours(@Nullable BigDecimal hours) {
        if (hours != null
                && (hours.signum() <= 0
                        || hours.compareTo(MOST_HOURS) > 0
                        || hours.stripTrailingZeros().scale() > 1)) {
            throw Refusal.at("hoursAWeek", CurriculumProblem.HOURS_IMPOSSIBLE);
        }
    }
}

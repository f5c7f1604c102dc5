package ru.zvonok.learning.curriculum.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Subgroup;

@Service
class CourseFactsService implements CourseFacts {

    private record ClassKey(long group) {}

    private final CourseQuery query;
    private final PlanQuery plans;
    private final AssignmentQuery hours;
    private final Enrolment enrolment;
    private final TenantScope scope;
    private final Directory directory;
    private final AccessControl access;
    private final Remembered remembered;

    CourseFactsService(
            CourseQuery query,
            PlanQuery plans,
            AssignmentQuery hours,
            Enrolment enrolment,
            TenantScope scope,
            Directory directory,
            AccessControl access,
            Remembered remembered) {
        this.query = query;
        this.plans = plans;
        this.hours = hours;
        this.enrolment = enrolment;
        this.scope = scope;
        this.directory = directory;
        this.access = access;
        this.remembered = remembered;
    }

    @Override
    @Transactional
    public Optional<Long> me() {
        return access.actorIfAny().flatMap(actor -> remembered.person(actor.person()));
    }

    @Override
    @Transactional
    public Course course(long id) {
        return row(id).map(row -> named(List.of(row)).getFirst()).orElseThrow(NotFound::new);
    }

    @Override
    @Transactional
    public Map<Long, Course> byIds(Collection<Long> ids) {
        Map<Long, Course> courses = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            named(query.byIds(scope.organisations(), ids, today())).forEach(course -> courses.put(course.id(), course));
        }
        return courses;
    }

    @Override
    @Transactional
    public List<Course> ofGroup(long group) {
        return ofGroups(List.of(group));
    }

    @Override
    @Transactional
    public List<Course> ofGroups(Collection<Long> groups) {
        return groups.isEmpty() ? List.of() : named(query.ofGroups(scope.organisations(), groups, today()));
    }

    @Override
    @Transactional
    public List<Course> ofYear(int schoolYear) {
        return ofYear(schoolYear, null);
    }

    /** With ids only those of them. */
    List<Course> ofYear(int schoolYear, @Nullable Set<Long> ids) {
        Long[] array = ids == null ? new Long[0] : ids.toArray(Long[]::new);
        return named(query.ofYear(scope.organisations(), schoolYear, ids == null, array, today()));
    }

    @Override
    @Transactional
    public Map<Long, List<CourseTeacher>> mainTeachers(Collection<Long> courses, DateRange days) {
        return courses.isEmpty() ? Map.of() : query.mainTeachers(scope.organisations(), courses, days);
    }

    @Override
    @Transactional
    public Map<Long, BigDecimal> hoursAWeek(Collection<Long> courses) {
        return courses.isEmpty() ? Map.of() : hours.hours(scope.organisations(), courses);
    }

    @Override
    @Transactional
    public List<PlanTopic> plan(long course) {
        return plans.of(scope.organisations(), List.of(course)).getOrDefault(course, List.of());
    }

    @Override
    @Transactional
    public Map<Long, List<PlanTopic>> plans(Collection<Long> courses) {
        return courses.isEmpty() ? Map.of() : plans.of(scope.organisations(), courses);
    }

    /** The row of a course; the same answer for the length of a transaction. */
    Optional<CourseQuery.Row> row(long id) {
        List<CourseQuery.Row> found = remembered.inTransaction(
                new CourseQuery.Key(id), () -> query.byIds(scope.organisations(), List.of(id), today()));
        return found.stream().findFirst();
    }

    /** A class whose name will be wanted in this transaction. */
    void remember(ClassEntry entry) {
        remembered.note(new ClassKey(entry.id()), entry);
    }

    private Map<Long, ClassEntry> classes(Set<Long> groups) {
        if (groups.size() > 1) {
            return enrolment.byIds(groups);
        }
        Map<Long, ClassEntry> classes = new HashMap<>();
        for (Long group : groups) {
            classes.put(group, remembered.inTransaction(new ClassKey(group), () -> enrolment.schoolClass(group)));
        }
        return classes;
    }

    private LocalDate today() {
        return directory.today();
    }

    private List<Course> named(List<CourseQuery.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<Long> groups = new HashSet<>();
        Set<Long> divided = new HashSet<>();
        for (CourseQuery.Row row : rows) {
            groups.add(row.group());
            if (row.subgroup() != null) {
                divided.add(row.group());
            }
        }
        Map<Long, ClassEntry> classes = classes(groups);
        Map<Long, Subgroup> parts = new HashMap<>();
        divided.forEach(group -> enrolment.subgroups(group).forEach(part -> parts.put(part.id(), part)));
        return rows.stream()
                .filter(row -> classes.containsKey(row.group()))
                .map(row -> course(
                        row, classes.get(row.group()), row.subgroup() == null ? null : parts.get(row.subgroup())))
                .sorted(CourseOrder.of(classes))
                .toList();
    }

    private static Course course(CourseQuery.Row row, @Nullable ClassEntry group, @Nullable Subgroup subgroup) {
        return new Course(
                row.id(),
                row.schoolYear(),
                row.kind(),
                row.subject(),
                row.subjectName(),
                row.subjectShortName(),
                row.group(),
                group == null ? "" : group.name(),
                row.subgroup(),
                subgroup == null ? null : subgroup.name(),
                row.teachers());
    }
}

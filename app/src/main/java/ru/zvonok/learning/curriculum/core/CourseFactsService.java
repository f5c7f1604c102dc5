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
import java.util.function.Function;
import java.util.stream.Collectors;
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
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.registry.people.PersonFacts;

@Service
class CourseFactsService implements CourseFacts {

    private record OfGroups(Set<Long> groups) {}

    private final CourseQuery query;
    private final PlanQuery plans;
    private final AssignmentQuery hours;
    private final Enrolment enrolment;
    private final TenantScope scope;
    private final Directory directory;
    private final AccessControl access;
    private final PersonFacts persons;
    private final AskedOnce answers;

    CourseFactsService(
            CourseQuery query,
            PlanQuery plans,
            AssignmentQuery hours,
            Enrolment enrolment,
            TenantScope scope,
            Directory directory,
            AccessControl access,
            PersonFacts persons,
            AskedOnce answers) {
        this.query = query;
        this.plans = plans;
        this.hours = hours;
        this.enrolment = enrolment;
        this.scope = scope;
        this.directory = directory;
        this.access = access;
        this.persons = persons;
        this.answers = answers;
    }

    @Override
    @Transactional
    public Optional<Long> me() {
        return access.actorIfAny().flatMap(actor -> persons.byGuid(actor.person()));
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
            named(rows(ids)).forEach(course -> courses.put(course.id(), course));
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
        return groups.isEmpty()
                ? List.of()
                : named(answers.once(new OfGroups(Set.copyOf(groups)), () -> {
                    List<CourseQuery.Row> rows = query.ofGroups(scope.organisations(), groups, today());
                    rows.forEach(row -> answers.note(new CourseQuery.Key(row.id()), Optional.of(row)));
                    return rows;
                }));
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

    /** To be called with what writes courses or who teaches them. */
    void changed() {
        answers.forget(CourseQuery.Key.class, OfGroups.class, OwnSections.Taught.class);
    }

    /** The row of a course; asked once in a transaction. */
    Optional<CourseQuery.Row> row(long id) {
        return Optional.ofNullable(
                answers.all(List.of(id), CourseQuery.Key::new, this::read).get(id));
    }

    private List<CourseQuery.Row> rows(Collection<Long> ids) {
        return List.copyOf(answers.all(ids, CourseQuery.Key::new, this::read).values());
    }

    private Map<Long, CourseQuery.Row> read(Collection<Long> ids) {
        return query.byIds(scope.organisations(), ids, today()).stream()
                .collect(Collectors.toMap(CourseQuery.Row::id, Function.identity()));
    }

    private Map<Long, ClassEntry> classes(Set<Long> groups) {
        if (groups.size() > 1) {
            return enrolment.byIds(groups);
        }
        Map<Long, ClassEntry> classes = new HashMap<>();
        for (Long group : groups) {
            classes.put(group, enrolment.schoolClass(group));
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
        enrolment.subgroups(divided).forEach(part -> parts.put(part.id(), part));
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

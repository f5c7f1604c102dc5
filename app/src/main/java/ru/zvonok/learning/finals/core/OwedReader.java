package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.AttestationDay;
import ru.zvonok.learning.finals.OwedColumn;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.OwedQuery.Cell;
import ru.zvonok.learning.journal.MarklessClasses;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonFacts;

/** Reckons which marks of courses are owed in the weeks around today (DL-11, DL-32). */
@Component
class OwedReader {

    /** Within how many working days of a period's end its marks are due. */
    static final String DEADLINE = "finals.period.deadline-days";

    private record Wanted(Course course, long column, String name, LocalDate endsOn) {}

    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final LeavingGrades leaving;
    private final MarklessClasses markless;
    private final OwedQuery query;
    private final AttestationQuery attestations;
    private final DutyClock clock;
    private final Texts texts;

    OwedReader(
            TenantScope scope,
            Directory directory,
            RegionalRules rules,
            Calendar calendar,
            Enrolment enrolment,
            PersonFacts people,
            LeavingGrades leaving,
            MarklessClasses markless,
            OwedQuery query,
            AttestationQuery attestations,
            DutyClock clock,
            Texts texts) {
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.people = people;
        this.leaving = leaving;
        this.markless = markless;
        this.query = query;
        this.attestations = attestations;
        this.clock = clock;
        this.texts = texts;
    }

    /** Of courses of one school year, the earliest due first. */
    List<OwedColumn> of(List<Course> courses) {
        LocalDate today = directory.today();
        return of(
                courses,
                new DateRange(
                        today.minusDays(rules.whole("finals.duty.days-back", today)),
                        today.plusDays(rules.whole("finals.duty.days-ahead", today))));
    }

    /** The same where the periods end in some days. */
    List<OwedColumn> of(List<Course> courses, DateRange ends) {
        List<Wanted> wanted = wanted(courses, ends);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int year = wanted.getFirst().course().schoolYear();
        Map<Cell, Set<Long>> given = query.given(
                scope.organisations(),
                year,
                wanted.stream().map(one -> one.course().id()).collect(Collectors.toSet()),
                wanted.stream().map(Wanted::column).collect(Collectors.toSet()));
        Map<LocalDate, LocalDate> due = clock.due(
                DEADLINE, wanted.stream().map(Wanted::endsOn).distinct().toList());
        Map<LocalDate, Map<Long, List<Member>>> classes = new HashMap<>();
        Map<LocalDate, Map<Long, List<Member>>> subgroups = new HashMap<>();
        List<OwedColumn> owed = new ArrayList<>();
        for (Wanted one : wanted) {
            LocalDate day = one.endsOn().isAfter(directory.today()) ? directory.today() : one.endsOn();
            Set<Long> there = new HashSet<>(there(one.course(), day, wanted, classes, subgroups));
            there.removeAll(given.getOrDefault(new Cell(one.course().id(), one.column()), Set.of()));
            if (!there.isEmpty()) {
                owed.add(new OwedColumn(
                        one.course(),
                        one.column(),
                        one.name(),
                        there.size(),
                        Objects.requireNonNull(due.get(one.endsOn())),
                        teacher(one.course()),
                        null));
            }
        }
        return named(owed);
    }

    private List<OwedColumn> named(List<OwedColumn> owed) {
        Map<Long, PersonName> names = people.names(owed.stream()
                .map(OwedColumn::teacher)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return owed.stream()
                .map(one -> new OwedColumn(
                        one.course(),
                        one.column(),
                        one.name(),
                        one.pupils(),
                        one.due(),
                        one.teacher(),
                        one.teacher() == null ? null : names.get(one.teacher())))
                .sorted(Comparator.comparing(OwedColumn::due)
                        .thenComparing(one -> one.course().title()))
                .toList();
    }

    private static @Nullable Long teacher(Course course) {
        return course.teachers().isEmpty()
                ? null
                : Long.valueOf(course.teachers().getFirst().person());
    }

    private Set<Long> there(
            Course course,
            LocalDate day,
            List<Wanted> wanted,
            Map<LocalDate, Map<Long, List<Member>>> classes,
            Map<LocalDate, Map<Long, List<Member>>> subgroups) {
        DateRange on = new DateRange(day, day);
        Long subgroup = course.subgroup();
        if (subgroup != null) {
            return persons(subgroups
                    .computeIfAbsent(
                            day,
                            key -> enrolment.subgroupMembers(
                                    wanted.stream()
                                            .map(one -> one.course().subgroup())
                                            .filter(Objects::nonNull)
                                            .collect(Collectors.toSet()),
                                    on))
                    .getOrDefault(subgroup, List.of()));
        }
        return persons(classes.computeIfAbsent(
                        day,
                        key -> enrolment.members(
                                wanted.stream().map(one -> one.course().group()).collect(Collectors.toSet()), on))
                .getOrDefault(course.group(), List.of()));
    }

    private static Set<Long> persons(List<Member> members) {
        return members.stream().map(Member::person).collect(Collectors.toSet());
    }

    private List<Wanted> wanted(List<Course> courses, DateRange ends) {
        Map<Long, ClassEntry> groups =
                enrolment.byIds(courses.stream().map(Course::group).collect(Collectors.toSet()));
        Map<Cell, AttestationDay> attested = groups.values().stream()
                        .anyMatch(group -> group.kind() == ClassKind.STUDY_GROUP)
                ? attestations.ofYear(scope.organisations(), courses.getFirst().schoolYear())
                : Map.of();
        Map<Long, List<Period>> sets = new HashMap<>();
        Map<Long, Boolean> leave = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Course course : courses) {
            ClassEntry group = groups.get(course.group());
            if (group == null
                    || group.closed()
                    || group.periodSet() == null
                    || course.kind() == CourseKind.EXTRACURRICULAR
                    || markless.markless(group)) {
                continue;
            }
            List<Period> periods = sets.computeIfAbsent(group.periodSet(), calendar::periods);
            for (Period period : periods) {
                AttestationDay own = attested.get(new Cell(course.id(), period.id()));
                LocalDate day = own == null ? period.endsOn() : own.day();
                if (ends.contains(day)) {
                    wanted.add(new Wanted(course, period.id(), period.name(), day));
                }
                if (ends.contains(period.endsOn())) {
                    if (period.equals(periods.getLast())) {
                        wanted.add(result(course, YearResult.YEAR, period));
                        if (leave.computeIfAbsent(
                                group.id(), id -> leaving.level(group).isPresent())) {
                            wanted.add(result(course, YearResult.FINAL, period));
                        }
                    }
                }
            }
        }
        return wanted;
    }

    private Wanted result(Course course, YearResult result, Period last) {
        String name = texts.get(LocaleContextHolder.getLocale(), result.textKey() + ".spoken");
        return new Wanted(course, result.column(), name, last.endsOn());
    }
}

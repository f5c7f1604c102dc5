package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.EditResult.StudentSums;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.StudentResult;
import ru.zvonok.learning.journal.StudentResult.CountedMark;
import ru.zvonok.learning.journal.core.ResultQuery.Held;
import ru.zvonok.learning.journal.core.ResultQuery.Weighed;
import ru.zvonok.learning.journal.core.Roster.Pupil;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Sums of pupils over some days. */
@Component
class Results {

    /** A pupil in a course. */
    private record In(long course, long student) {}

    private final ResultQuery query;
    private final CodeBook codes;
    private final Roster roster;
    private final LessonFacts lessons;
    private final Policies policies;
    private final ScaleBook scales;
    private final TenantScope scope;
    private final Directory directory;
    private final ExemptDays exemptions;

    Results(
            ResultQuery query,
            CodeBook codes,
            Roster roster,
            LessonFacts lessons,
            Policies policies,
            ScaleBook scales,
            TenantScope scope,
            Directory directory,
            ExemptDays exemptions) {
        this.exemptions = exemptions;
        this.query = query;
        this.codes = codes;
        this.roster = roster;
        this.lessons = lessons;
        this.policies = policies;
        this.scales = scales;
        this.scope = scope;
        this.directory = directory;
    }

    /** Averages and missed lessons of some pupils in a course. */
    Map<Long, StudentSums> sums(Course course, DateRange days, Collection<Long> students) {
        if (students.isEmpty()) {
            return Map.of();
        }
        List<Long> here = scope.organisations();
        Map<Long, AverageMath> averages = new HashMap<>();
        query.marks(here, course.schoolYear(), List.of(course.id()), students, days)
                .forEach(mark -> add(averages, mark.student(), mark));
        Map<Long, Integer> missed = new HashMap<>();
        query.signs(here, course.schoolYear(), List.of(course.id()), students, days).stream()
                .filter(sign -> codes.absence(sign.code()))
                .forEach(sign -> missed.merge(sign.student(), 1, Integer::sum));
        Map<Long, StudentSums> sums = new HashMap<>();
        for (Long student : students) {
            AverageMath math = averages.get(student);
            sums.put(
                    student,
                    new StudentSums(math == null ? Averages.NONE : math.averages(), missed.getOrDefault(student, 0)));
        }
        return sums;
    }

    /** Everybody's results in a course. */
    List<CourseResult> of(Course course, DateRange days) {
        return of(course.schoolYear(), List.of(course), days).getOrDefault(course.id(), List.of());
    }

    /** Everybody's results in courses of a school year, by course; five statements and one for each class or subgroup. */
    Map<Long, List<CourseResult>> of(int year, Collection<Course> all, DateRange days) {
        Gathered facts = gathered(year, all, List.of(), days);
        Map<Long, Map<Long, Pupil>> rosters = new HashMap<>();
        Map<Long, List<CourseResult>> results = new LinkedHashMap<>();
        for (Course course : all) {
            results.put(
                    course.id(),
                    roster(rosters, course, days).values().stream()
                            .map(pupil -> result(pupil, course, facts).result())
                            .toList());
        }
        return results;
    }

    /** One pupil's results in those of the courses that the pupil takes, each with its marks. */
    List<StudentResult> ofStudent(int year, Collection<Course> all, long student, DateRange days) {
        Gathered facts = gathered(year, all, List.of(student), days);
        Map<Long, Map<Long, Pupil>> rosters = new HashMap<>();
        List<StudentResult> results = new ArrayList<>();
        for (Course course : all) {
            Pupil pupil = roster(rosters, course, days).get(student);
            if (pupil != null) {
                results.add(result(pupil, course, facts));
            }
        }
        return results;
    }

    private Map<Long, Pupil> roster(Map<Long, Map<Long, Pupil>> known, Course course, DateRange days) {
        @Nullable Long subgroup = course.subgroup();
        return known.computeIfAbsent(subgroup == null ? -course.group() : subgroup, key -> roster.of(course, days));
    }

    /** What is written in courses over some days; with no pupils named, of all. */
    private record Gathered(
            Map<Long, List<Lesson>> held,
            Map<In, List<Weighed>> marks,
            Map<In, Integer> missed,
            Map<Long, List<Held>> controls,
            ExemptDays.Of exempt,
            BigDecimal exemptShare,
            Map<Long, Scale> scales) {}

    private Gathered gathered(int year, Collection<Course> all, Collection<Long> students, DateRange days) {
        List<Long> here = scope.organisations();
        LocalDateTime now = directory.localNow();
        List<Long> ids = all.stream().map(Course::id).toList();
        Map<Long, List<Lesson>> held = new HashMap<>();
        lessons.ofCourses(ids, days).stream()
                .filter(lesson -> !lesson.cancelled() && lesson.begunAt(now))
                .forEach(lesson -> held.computeIfAbsent(lesson.course(), id -> new ArrayList<>())
                        .add(lesson));
        Map<In, List<Weighed>> marks = new HashMap<>();
        query.marks(here, year, ids, students, days)
                .forEach(mark -> marks.computeIfAbsent(new In(mark.course(), mark.student()), in -> new ArrayList<>())
                        .add(mark));
        Map<In, Integer> missed = new HashMap<>();
        query.signs(here, year, ids, students, days).stream()
                .filter(sign -> codes.absence(sign.code()))
                .forEach(sign -> missed.merge(new In(sign.course(), sign.student()), 1, Integer::sum));
        Map<Long, List<Held>> controls = new HashMap<>();
        query.controls(here, year, ids, days, codes.controls())
                .forEach(work -> controls.computeIfAbsent(work.course(), id -> new ArrayList<>())
                        .add(work));
        LocalDate last = last(days, now.toLocalDate());
        return new Gathered(
                held,
                marks,
                missed,
                controls,
                exemptions.of(all, days),
                policies.exemptShare(last),
                scales.of(all, last));
    }

    /** What is over is judged by the rules of then. */
    private static LocalDate last(DateRange days, LocalDate today) {
        LocalDate to = days.to();
        return to == null || to.isAfter(today) ? today : to;
    }

    private static StudentResult result(Pupil pupil, Course course, Gathered facts) {
        In in = new In(course.id(), pupil.person());
        AverageMath math = new AverageMath();
        Map<Long, Integer> best = new HashMap<>();
        List<CountedMark> counted = new ArrayList<>();
        int duties = 0;
        for (Weighed mark : facts.marks().getOrDefault(in, List.of())) {
            if (mark.value() == 0) {
                duties++;
            } else {
                math.add(mark.value(), mark.weight());
                best.merge(mark.assignment(), mark.value(), Math::max);
                counted.add(new CountedMark(mark.lesson(), mark.type(), mark.weight(), mark.value()));
            }
        }
        Set<Long> works = new HashSet<>();
        facts.controls().getOrDefault(course.id(), List.of()).stream()
                .filter(work -> pupil.in(work.day()))
                .forEach(work -> works.add(work.assignment()));
        List<Integer> worked =
                works.stream().filter(best::containsKey).map(best::get).toList();
        Scale scale = Objects.requireNonNull(facts.scales().get(course.id()));
        List<Lesson> held = facts.held().getOrDefault(course.id(), List.of()).stream()
                .filter(lesson -> pupil.in(lesson.date()))
                .toList();
        CourseResult result = new CourseResult(
                pupil.person(),
                pupil.name(),
                math.averages(),
                held.size(),
                facts.missed().getOrDefault(in, 0),
                duties,
                worked.size(),
                (int) worked.stream().filter(scale::good).count(),
                (int) worked.stream().filter(scale::passed).count(),
                works.size(),
                mostlyExempt(pupil, course, held, facts),
                scale);
        return new StudentResult(course, result, math.sums(), counted);
    }

    private static boolean mostlyExempt(Pupil pupil, Course course, List<Lesson> held, Gathered facts) {
        long spared = held.stream()
                .filter(lesson -> facts.exempt()
                        .whole(course, pupil.person(), lesson.date())
                        .isPresent())
                .count();
        return BigDecimal.valueOf(spared).compareTo(facts.exemptShare().multiply(BigDecimal.valueOf(held.size()))) > 0;
    }

    static void add(Map<Long, AverageMath> averages, long key, Weighed mark) {
        if (mark.value() > 0) {
            averages.computeIfAbsent(key, id -> new AverageMath()).add(mark.value(), mark.weight());
        }
    }
}

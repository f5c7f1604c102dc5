package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
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
import ru.zvonok.learning.journal.core.CountQuery.Counted;
import ru.zvonok.learning.journal.core.EarlierResults.Part;
import ru.zvonok.learning.journal.core.ResultFacts.Gathered;
import ru.zvonok.learning.journal.core.ResultFacts.In;
import ru.zvonok.learning.journal.core.ResultQuery.Weighed;
import ru.zvonok.learning.journal.core.ResultQuery.Work;
import ru.zvonok.learning.journal.core.Roster.Pupil;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;

/** Sums of pupils over some days. */
@Component
class Results {

    private final CountQuery counts;
    private final CodeBook codes;
    private final Roster roster;
    private final TenantScope scope;
    private final ResultFacts facts;
    private final EarlierResults earlier;

    Results(
            CountQuery counts,
            CodeBook codes,
            Roster roster,
            TenantScope scope,
            ResultFacts facts,
            EarlierResults earlier) {
        this.counts = counts;
        this.codes = codes;
        this.roster = roster;
        this.scope = scope;
        this.facts = facts;
        this.earlier = earlier;
    }

    /** Averages and missed lessons of some pupils in a course. */
    Map<Long, StudentSums> sums(Course course, DateRange days, Collection<Long> students) {
        if (students.isEmpty()) {
            return Map.of();
        }
        Map<Long, AverageMath> averages = new HashMap<>();
        Map<Long, Integer> missed = new HashMap<>();
        for (Counted one : counts.of(scope.organisations(), course.schoolYear(), course.id(), students, days)) {
            if (!one.sign()) {
                averages.computeIfAbsent(one.student(), id -> new AverageMath())
                        .add(one.value(), one.weight(), one.many());
            } else if (codes.absence(one.value())) {
                missed.merge(one.student(), one.many(), Integer::sum);
            }
        }
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

    /**
     * Everybody's results in courses of a school year, by course; five statements and one for each class or subgroup. Who came
     * to a class in these days has what the former class gave in the same subject, too.
     */
    Map<Long, List<CourseResult>> of(int year, Collection<Course> all, DateRange days) {
        Map<Long, Map<Long, Pupil>> rosters = new HashMap<>();
        Map<Course, Collection<Pupil>> taken = new LinkedHashMap<>();
        for (Course course : all) {
            taken.put(course, roster(rosters, course, days).values());
        }
        Map<Long, List<CourseResult>> results = new LinkedHashMap<>();
        of(year, taken, List.of(), days)
                .forEach((course, own) -> results.put(
                        course.id(), own.stream().map(StudentResult::result).toList()));
        return results;
    }

    /** One pupil's results in those of the courses that the pupil takes, each with its marks. */
    List<StudentResult> ofStudent(int year, Collection<Course> all, long student, DateRange days) {
        Map<Long, Map<Long, Pupil>> rosters = new HashMap<>();
        Map<Course, Collection<Pupil>> taken = new LinkedHashMap<>();
        for (Course course : all) {
            Pupil pupil = roster(rosters, course, days).get(student);
            if (pupil != null) {
                taken.put(course, List.of(pupil));
            }
        }
        return of(year, taken, List.of(student), days).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private Map<Course, List<StudentResult>> of(
            int year, Map<Course, Collection<Pupil>> taken, Collection<Long> students, DateRange days) {
        Gathered gathered = facts.of(year, taken.keySet(), students, days);
        Map<In, List<Part>> before = earlier.of(year, taken, gathered.scales(), days);
        Map<Course, List<StudentResult>> results = new LinkedHashMap<>();
        taken.forEach((course, pupils) -> results.put(
                course,
                pupils.stream()
                        .map(pupil -> {
                            List<Part> parts = new ArrayList<>(
                                    before.getOrDefault(new In(course.id(), pupil.person()), List.of()));
                            parts.add(new Part(course, gathered, pupil::in));
                            return result(pupil, course, parts, gathered);
                        })
                        .toList()));
        return results;
    }

    private Map<Long, Pupil> roster(Map<Long, Map<Long, Pupil>> known, Course course, DateRange days) {
        @Nullable Long subgroup = course.subgroup();
        return known.computeIfAbsent(subgroup == null ? -course.group() : subgroup, key -> roster.of(course, days));
    }

    /** What counts of other courses stands before that of the own one. */
    private static StudentResult result(Pupil pupil, Course course, List<Part> parts, Gathered own) {
        AverageMath math = new AverageMath();
        Map<Long, Integer> best = new HashMap<>();
        List<CountedMark> counted = new ArrayList<>();
        Set<Long> works = new HashSet<>();
        int duties = 0;
        int held = 0;
        int spared = 0;
        int missed = 0;
        for (Part part : parts) {
            boolean here = part.course().id() == course.id();
            In in = new In(part.course().id(), pupil.person());
            for (Weighed mark : part.facts().marks().getOrDefault(in, List.of())) {
                if (!here && !part.in().test(mark.day())) {
                    continue;
                }
                if (mark.value() == 0) {
                    duties++;
                } else {
                    math.add(mark.value(), mark.weight());
                    best.merge(mark.assignment(), mark.value(), Math::max);
                    counted.add(new CountedMark(mark.lesson(), mark.type(), mark.weight(), mark.value()));
                }
            }
            for (Work work : part.facts().controls().getOrDefault(part.course().id(), List.of())) {
                if (part.in().test(work.day())) {
                    works.add(work.id());
                }
            }
            List<ExemptionQuery.Row> exempt = part.facts().exempt().of(part.course(), pupil.person());
            for (Lesson lesson : part.facts().held().getOrDefault(part.course().id(), List.of())) {
                if (part.in().test(lesson.date())) {
                    held++;
                    spared += exempt.stream().anyMatch(row -> row.wholly(lesson.date())) ? 1 : 0;
                }
            }
            missed += (int) part.facts().missed().getOrDefault(in, List.of()).stream()
                    .filter(day -> here || part.in().test(day))
                    .count();
        }
        List<Integer> worked =
                works.stream().filter(best::containsKey).map(best::get).toList();
        Scale scale = Objects.requireNonNull(own.scales().get(course.id()));
        CourseResult result = new CourseResult(
                pupil.person(),
                pupil.name(),
                math.averages(),
                held,
                missed,
                duties,
                worked.size(),
                (int) worked.stream().filter(scale::good).count(),
                (int) worked.stream().filter(scale::passed).count(),
                works.size(),
                BigDecimal.valueOf(spared).compareTo(own.exemptShare().multiply(BigDecimal.valueOf(held))) > 0,
                scale);
        return new StudentResult(course, result, math.sums(), counted);
    }
}

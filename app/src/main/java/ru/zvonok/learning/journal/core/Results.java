package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.EditResult.StudentSums;
import ru.zvonok.learning.journal.core.ResultQuery.Held;
import ru.zvonok.learning.journal.core.ResultQuery.Missed;
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
    private final TenantScope scope;
    private final Directory directory;

    Results(
            ResultQuery query,
            CodeBook codes,
            Roster roster,
            LessonFacts lessons,
            Policies policies,
            TenantScope scope,
            Directory directory) {
        this.query = query;
        this.codes = codes;
        this.roster = roster;
        this.lessons = lessons;
        this.policies = policies;
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
                .filter(this::absence)
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

    /** Everybody's results in courses of a school year, by course; four statements and one for each class or subgroup. */
    Map<Long, List<CourseResult>> of(int year, Collection<Course> all, DateRange days) {
        List<Long> here = scope.organisations();
        LocalDateTime now = directory.localNow();
        Policies.Success success = policies.success(last(days, now.toLocalDate()));
        List<Long> ids = all.stream().map(Course::id).toList();
        Map<Long, List<Lesson>> held = new HashMap<>();
        lessons.ofCourses(ids, days).stream()
                .filter(lesson -> !lesson.cancelled() && lesson.begunAt(now))
                .forEach(lesson -> held.computeIfAbsent(lesson.course(), id -> new ArrayList<>())
                        .add(lesson));
        Map<In, List<Weighed>> marks = new HashMap<>();
        query.marks(here, year, ids, List.of(), days)
                .forEach(mark -> marks.computeIfAbsent(new In(mark.course(), mark.student()), in -> new ArrayList<>())
                        .add(mark));
        Map<In, Integer> missed = new HashMap<>();
        query.signs(here, year, ids, List.of(), days).stream()
                .filter(this::absence)
                .forEach(sign -> missed.merge(new In(sign.course(), sign.student()), 1, Integer::sum));
        Map<Long, List<Held>> controls = new HashMap<>();
        query.controls(here, year, ids, days)
                .forEach(work -> controls.computeIfAbsent(work.course(), id -> new ArrayList<>())
                        .add(work));
        Map<Long, Map<Long, Pupil>> rosters = new HashMap<>();
        Map<Long, List<CourseResult>> results = new LinkedHashMap<>();
        for (Course course : all) {
            long taught = course.id();
            @Nullable Long subgroup = course.subgroup();
            Map<Long, Pupil> pupils = rosters.computeIfAbsent(
                    subgroup == null ? -course.group() : subgroup, key -> roster.of(course, days));
            results.put(
                    taught,
                    pupils.values().stream()
                            .map(pupil -> result(
                                    pupil,
                                    held.getOrDefault(taught, List.of()),
                                    marks.getOrDefault(new In(taught, pupil.person()), List.of()),
                                    missed.getOrDefault(new In(taught, pupil.person()), 0),
                                    controls.getOrDefault(taught, List.of()),
                                    success))
                            .toList());
        }
        return results;
    }

    /** What is over is judged by the rules of then. */
    private static LocalDate last(DateRange days, LocalDate today) {
        LocalDate to = days.to();
        return to == null || to.isAfter(today) ? today : to;
    }

    private static CourseResult result(
            Pupil pupil,
            List<Lesson> held,
            List<Weighed> marks,
            int missed,
            List<Held> controls,
            Policies.Success success) {
        AverageMath math = new AverageMath();
        Map<Long, Integer> best = new HashMap<>();
        int duties = 0;
        for (Weighed mark : marks) {
            if (mark.value() == 0) {
                duties++;
            } else {
                math.add(mark.value(), mark.weight());
                best.merge(mark.assignment(), mark.value(), Math::max);
            }
        }
        Set<Long> works = new HashSet<>();
        controls.stream().filter(work -> pupil.in(work.day())).forEach(work -> works.add(work.assignment()));
        List<Integer> worked =
                works.stream().filter(best::containsKey).map(best::get).toList();
        return new CourseResult(
                pupil.person(),
                pupil.name(),
                math.averages(),
                (int) held.stream().filter(lesson -> pupil.in(lesson.date())).count(),
                missed,
                duties,
                worked.size(),
                (int) worked.stream().filter(value -> value >= success.good()).count(),
                (int) worked.stream().filter(value -> value >= success.passed()).count(),
                works.size());
    }

    private boolean absence(Missed sign) {
        return codes.code(sign.code()).map(AttendanceCode::absence).orElse(false);
    }

    static void add(Map<Long, AverageMath> averages, long key, Weighed mark) {
        if (mark.value() > 0) {
            averages.computeIfAbsent(key, id -> new AverageMath()).add(mark.value(), mark.weight());
        }
    }
}

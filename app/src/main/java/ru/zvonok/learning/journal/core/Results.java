package ru.zvonok.learning.journal.core;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
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

    private static final int GOOD = 4;
    private static final int PASSED = 3;

    private final ResultQuery query;
    private final CodeBook codes;
    private final Roster roster;
    private final LessonFacts lessons;
    private final TenantScope scope;
    private final Directory directory;

    Results(
            ResultQuery query,
            CodeBook codes,
            Roster roster,
            LessonFacts lessons,
            TenantScope scope,
            Directory directory) {
        this.query = query;
        this.codes = codes;
        this.roster = roster;
        this.lessons = lessons;
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
        query.signs(here, course.schoolYear(), List.of(course.id()), students, days)
                .forEach(sign -> count(missed, sign));
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
        List<Long> here = scope.organisations();
        LocalDateTime now = directory.localNow();
        List<Lesson> held = lessons.ofCourses(List.of(course.id()), days).stream()
                .filter(lesson -> !lesson.cancelled() && lesson.begunAt(now))
                .toList();
        Map<Long, List<Weighed>> marks = new HashMap<>();
        query.marks(here, course.schoolYear(), List.of(course.id()), List.of(), days)
                .forEach(mark -> marks.computeIfAbsent(mark.student(), id -> new ArrayList<>())
                        .add(mark));
        Map<Long, Integer> missed = new HashMap<>();
        query.signs(here, course.schoolYear(), List.of(course.id()), List.of(), days)
                .forEach(sign -> count(missed, sign));
        List<Held> controls = query.controls(here, course.schoolYear(), course.id(), days);
        List<CourseResult> results = new ArrayList<>();
        roster.of(course, days)
                .forEach((person, pupil) -> results.add(result(
                        pupil, held, marks.getOrDefault(person, List.of()), missed.getOrDefault(person, 0), controls)));
        return results;
    }

    private static CourseResult result(
            Pupil pupil, List<Lesson> held, List<Weighed> marks, int missed, List<Held> controls) {
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
                (int) worked.stream().filter(value -> value >= GOOD).count(),
                (int) worked.stream().filter(value -> value >= PASSED).count(),
                works.size());
    }

    private void count(Map<Long, Integer> missed, Missed sign) {
        if (codes.code(sign.code()).map(code -> code.absence()).orElse(false)) {
            missed.merge(sign.student(), 1, Integer::sum);
        }
    }

    static void add(Map<Long, AverageMath> averages, long key, Weighed mark) {
        if (mark.value() > 0) {
            averages.computeIfAbsent(key, id -> new AverageMath()).add(mark.value(), mark.weight());
        }
    }
}

package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.core.ResultQuery.Weighed;
import ru.zvonok.learning.journal.core.ResultQuery.Work;
import ru.zvonok.learning.journal.core.ResultQuery.Written;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** What is written in courses over some days, in five statements. */
@Component
class ResultFacts {

    /** A pupil in a course. */
    record In(long course, long student) {}

    private final ResultQuery query;
    private final CodeBook codes;
    private final LessonFacts lessons;
    private final Policies policies;
    private final ScaleBook scales;
    private final TenantScope scope;
    private final Directory directory;
    private final ExemptDays exemptions;

    ResultFacts(
            ResultQuery query,
            CodeBook codes,
            LessonFacts lessons,
            Policies policies,
            ScaleBook scales,
            TenantScope scope,
            Directory directory,
            ExemptDays exemptions) {
        this.query = query;
        this.codes = codes;
        this.lessons = lessons;
        this.policies = policies;
        this.scales = scales;
        this.scope = scope;
        this.directory = directory;
        this.exemptions = exemptions;
    }

    /** By course, and by pupil in it. */
    record Gathered(
            Map<Long, List<Lesson>> held,
            Map<In, List<Weighed>> marks,
            Map<In, List<LocalDate>> missed,
            Map<Long, List<Work>> controls,
            ExemptDays.Of exempt,
            BigDecimal exemptShare,
            Map<Long, Scale> scales) {}

    /** With no pupils named, of all. */
    Gathered of(int year, Collection<Course> all, Collection<Long> students, DateRange days) {
        List<Long> here = scope.organisations();
        LocalDateTime now = directory.localNow();
        List<Long> ids = all.stream().map(Course::id).toList();
        Map<Long, List<Lesson>> held = new HashMap<>();
        lessons.ofCourses(ids, days).stream()
                .filter(lesson -> !lesson.cancelled() && lesson.begunAt(now))
                .forEach(lesson -> held.computeIfAbsent(lesson.course(), id -> new ArrayList<>())
                        .add(lesson));
        Map<In, List<Weighed>> marks = new HashMap<>();
        Written written = query.written(here, year, ids, students, days);
        written.marks()
                .forEach(mark -> marks.computeIfAbsent(new In(mark.course(), mark.student()), in -> new ArrayList<>())
                        .add(mark));
        Map<In, List<LocalDate>> missed = new HashMap<>();
        query.signs(here, year, ids, students, days).stream()
                .filter(sign -> codes.absence(sign.code()))
                .forEach(sign -> missed.computeIfAbsent(new In(sign.course(), sign.student()), in -> new ArrayList<>())
                        .add(sign.day()));
        List<Integer> kinds = codes.controls();
        Map<Long, List<Work>> controls = written.works().stream()
                .filter(work -> kinds.contains(work.type()) && days.contains(work.day()))
                .collect(Collectors.groupingBy(Work::course));
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
}

package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.Unfinished;
import ru.zvonok.learning.journal.core.LessonGaps.Gap;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** What a period of some courses lacks: lessons that are not filled, marks of the period that are not settled. */
@Component
class PeriodGaps {

    private final Directory directory;
    private final Enrolment enrolment;
    private final Policies policies;
    private final OpenLessons lessons;
    private final ObjectProvider<PeriodResults> results;

    PeriodGaps(
            Directory directory,
            Enrolment enrolment,
            Policies policies,
            OpenLessons lessons,
            ObjectProvider<PeriodResults> results) {
        this.directory = directory;
        this.enrolment = enrolment;
        this.policies = policies;
        this.lessons = lessons;
        this.results = results;
    }

    Unfinished of(List<Course> concerned, Period period) {
        Map<Long, Integer> unfilled = unfilled(concerned, period);
        return new Unfinished(
                unfilled.values().stream().mapToInt(Integer::intValue).sum(),
                concerned.stream()
                        .filter(course -> unfilled.containsKey(course.id()))
                        .sorted(Comparator.comparing(
                                        (Course course) -> -Objects.requireNonNull(unfilled.get(course.id())))
                                .thenComparing(Course::title, TextOrder.ORDER))
                        .toList(),
                unsettled(concerned, period));
    }

    /** Lessons that are over and lack something, by course. */
    private Map<Long, Integer> unfilled(List<Course> concerned, Period period) {
        LocalDate today = directory.today();
        LocalDate last = period.endsOn().isBefore(today) ? period.endsOn() : today;
        if (last.isBefore(period.startsOn()) || concerned.isEmpty()) {
            return Map.of();
        }
        Set<Long> ids = concerned.stream().map(Course::id).collect(Collectors.toSet());
        Map<Long, Integer> unfilled = new HashMap<>();
        for (Gap gap : lessons.over(new DateRange(period.startsOn(), last))) {
            if (!gap.missing().isEmpty() && ids.contains(gap.course().id())) {
                unfilled.merge(gap.course().id(), 1, Integer::sum);
            }
        }
        return unfilled;
    }

    /** A subgroup counts as settled with its first mark: who is in it on which day is not asked for. */
    private List<Course> unsettled(List<Course> concerned, Period period) {
        PeriodResults contributed = results.getIfAvailable();
        if (contributed == null || concerned.isEmpty()) {
            return List.of();
        }
        Set<Long> groups = concerned.stream().map(Course::group).collect(Collectors.toSet());
        Map<Long, ClassEntry> classes = enrolment.byIds(groups);
        JournalPolicy policy = policies.on(directory.today());
        Map<Long, Integer> sizes = enrolment.sizes(groups, period.endsOn());
        Map<Long, Integer> settled = contributed.settled(
                concerned.getFirst().schoolYear(),
                concerned.stream().map(Course::id).toList(),
                period.id());
        return concerned.stream()
                .filter(course -> {
                    ClassEntry group = classes.get(course.group());
                    if (group == null || policy.markless(group)) {
                        return false;
                    }
                    int all = sizes.getOrDefault(course.group(), 0);
                    int wanted = course.subgroup() == null ? all : Math.min(all, 1);
                    return settled.getOrDefault(course.id(), 0) < wanted;
                })
                .sorted(Comparator.comparing(Course::title, TextOrder.ORDER))
                .toList();
    }
}

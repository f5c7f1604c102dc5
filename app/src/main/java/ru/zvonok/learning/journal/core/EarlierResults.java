package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.core.ResultFacts.Gathered;
import ru.zvonok.learning.journal.core.ResultFacts.In;
import ru.zvonok.learning.journal.core.Roster.Pupil;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/**
 * What pupils who came to a class within some days have in the same subject of the classes before: it counts in the new one
 * (MRK-02). Where nobody came nothing is read.
 */
@Component
class EarlierResults {

    /** Facts of a pupil in one course on the days that count. */
    record Part(Course course, Gathered facts, Predicate<LocalDate> in) {}

    private final FormerClasses former;
    private final Enrolment enrolment;
    private final ResultFacts facts;
    private final Roster roster;

    EarlierResults(FormerClasses former, Enrolment enrolment, ResultFacts facts, Roster roster) {
        this.former = former;
        this.enrolment = enrolment;
        this.facts = facts;
        this.roster = roster;
    }

    /**
     * By the course of now and the pupil.
     *
     * @param taken who takes which course in these days
     * @param scales of those courses: a mark of another scale says nothing here
     */
    Map<In, List<Part>> of(int year, Map<Course, Collection<Pupil>> taken, Map<Long, Scale> scales, DateRange days) {
        Set<Long> groups = new HashSet<>();
        Set<Long> came = new HashSet<>();
        taken.forEach((course, pupils) -> pupils.stream()
                .filter(pupil -> came(pupil, days))
                .forEach(pupil -> {
                    groups.add(course.group());
                    came.add(pupil.person());
                }));
        Map<Long, FormerClasses.Of> stays = new HashMap<>();
        enrolment.byIds(groups).values().forEach((ClassEntry group) -> stays.put(group.id(), former.of(group, days)));
        Set<Long> subjects = taken.keySet().stream().map(Course::subject).collect(Collectors.toSet());
        List<Course> before = stays.values().stream()
                .flatMap(of -> of.courses().stream())
                .filter(course -> subjects.contains(course.subject()))
                .distinct()
                .toList();
        if (before.isEmpty()) {
            return Map.of();
        }
        Gathered gathered = facts.of(year, before, came, days);
        Map<Long, Map<Long, Pupil>> rosters = before.stream()
                .collect(Collectors.toMap(Course::id, course -> roster.of(course, days), (one, same) -> one));
        Map<In, List<Part>> parts = new HashMap<>();
        taken.forEach((course, pupils) -> {
            FormerClasses.Of of = stays.get(course.group());
            if (of == null) {
                return;
            }
            for (Course one : of.courses()) {
                if (one.subject() != course.subject() || !alike(one, gathered, scales.get(course.id()))) {
                    continue;
                }
                for (Pupil pupil : pupils) {
                    Pupil there = Objects.requireNonNull(rosters.get(one.id())).get(pupil.person());
                    if (there != null && of.stays().containsKey(pupil.person())) {
                        parts.computeIfAbsent(new In(course.id(), pupil.person()), in -> new ArrayList<>())
                                .add(new Part(
                                        one,
                                        gathered,
                                        day -> there.in(day) && of.had(pupil.person(), day) && !pupil.in(day)));
                    }
                }
            }
        });
        return parts;
    }

    private static boolean came(Pupil pupil, DateRange days) {
        return pupil.member().stream().anyMatch(stay -> stay.from().isAfter(days.from()));
    }

    private static boolean alike(Course before, Gathered gathered, @Nullable Scale now) {
        Scale then = gathered.scales().get(before.id());
        return now != null && then != null && then.kind() == now.kind();
    }
}

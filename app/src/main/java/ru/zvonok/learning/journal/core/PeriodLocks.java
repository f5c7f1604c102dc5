package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.ClosingRule.Kind;
import ru.zvonok.learning.journal.ClosingTable.State;
import ru.zvonok.learning.journal.DaysReopened;
import ru.zvonok.learning.journal.core.LockQuery.Word;
import ru.zvonok.learning.journal.core.LockedDays.Closed;
import ru.zvonok.learning.journal.core.LockedDays.Lock;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Closes and opens days of many courses at once, and tells which are closed. */
@Component
class PeriodLocks {

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final Policies policies;
    private final ClosingQuery rules;
    private final LockQuery locks;
    private final ApplicationEventPublisher events;

    PeriodLocks(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            Calendar calendar,
            Enrolment enrolment,
            Policies policies,
            ClosingQuery rules,
            LockQuery locks,
            ApplicationEventPublisher events) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.policies = policies;
        this.rules = rules;
        this.locks = locks;
        this.events = events;
    }

    /** What the locks of some courses say, read once. */
    final class Known {

        private final Map<Long, List<Lock>> said;
        private final LocalDate today = directory.today();
        private final ClosingNumbers numbers;

        private Known(Map<Long, List<Lock>> said) {
            this.said = said;
            this.numbers = policies.usual(today).with(rules.all(scope.organisations()), today);
        }

        /** How a day of a course is closed; {@code period} is the one it is in. */
        Optional<Closed> closed(Course course, LocalDate day, @Nullable Period period) {
            return LockedDays.of(
                    said.getOrDefault(course.id(), List.of()),
                    day,
                    period == null ? null : numbers.closesOn(period.endsOn()).orElse(null),
                    today,
                    directory.current().zone());
        }

        /** How many of some courses are closed in a period, and who spoke last. */
        State state(Collection<Course> some, Period period) {
            int closed = 0;
            @Nullable LocalDate itself = null;
            @Nullable Lock word = null;
            for (Course course : some) {
                Optional<Closed> how = closed(course, period.startsOn(), period);
                closed += how.isPresent() ? 1 : 0;
                itself = how.map(Closed::itself).orElse(itself);
                Lock last = LockedDays.last(said.getOrDefault(course.id(), List.of()), period.startsOn())
                        .orElse(null);
                if (last != null && (word == null || last.at().isAfter(word.at()))) {
                    word = last;
                }
            }
            boolean byHand = word != null && (itself == null || closed < some.size());
            return new State(
                    closed,
                    some.size(),
                    byHand && word != null ? word.account() : null,
                    byHand && word != null ? word.at() : null,
                    itself);
        }
    }

    Known known(Collection<Course> courses) {
        return new Known(
                locks.of(scope.organisations(), courses.stream().map(Course::id).toList()));
    }

    /** Those of the courses that are closed on a day. */
    Set<Long> closed(Collection<Course> courses, LocalDate day) {
        Known known = known(courses);
        Map<Long, Period> periods = known.numbers.of(Kind.CLOSE_AFTER) == 0 ? Map.of() : periods(courses, day);
        return courses.stream()
                .filter(course ->
                        known.closed(course, day, periods.get(course.group())).isPresent())
                .map(Course::id)
                .collect(Collectors.toSet());
    }

    void close(Collection<Course> courses, DateRange days, boolean termMarksSet) {
        byYear(courses)
                .forEach((year, some) -> locks.close(
                        word(year), some, days.from(), last(days), termMarksSet ? "TERM_MARKS_SET" : "BY_HAND"));
        tell(courses);
    }

    /** Opens days, also where they would be closed by themselves. */
    void open(Collection<Course> courses, DateRange days) {
        byYear(courses).forEach((year, some) -> locks.open(word(year), some, days.from(), last(days)));
        tell(courses);
        Known known = known(courses);
        if (known.numbers.of(Kind.CLOSE_AFTER) == 0) {
            return;
        }
        Map<Long, Period> periods = periods(courses, days.from());
        Map<Period, Set<Course>> still = new HashMap<>();
        for (Course course : courses) {
            Period period = periods.get(course.group());
            if (period != null && known.closed(course, days.from(), period).isPresent()) {
                still.computeIfAbsent(period, one -> new HashSet<>()).add(course);
            }
        }
        still.forEach((period, some) -> byYear(some)
                .forEach((year, ids) -> locks.keepOpen(word(year), ids, period.startsOn(), period.endsOn())));
    }

    private void tell(Collection<Course> courses) {
        events.publishEvent(new DaysReopened(
                scope.organisation(), courses.stream().map(Course::id).collect(Collectors.toSet())));
    }

    private Word word(int year) {
        return new Word(
                scope.organisation(),
                year,
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }

    /** The period of a day by class. */
    private Map<Long, Period> periods(Collection<Course> courses, LocalDate day) {
        Map<Long, ClassEntry> groups =
                enrolment.byIds(courses.stream().map(Course::group).distinct().toList());
        Map<Long, Optional<Period>> bySet = new HashMap<>();
        Map<Long, Period> periods = new HashMap<>();
        groups.forEach((id, group) -> {
            Long set = group.periodSet();
            if (set != null) {
                bySet.computeIfAbsent(set, one -> calendar.periodOn(one, day))
                        .ifPresent(period -> periods.put(id, period));
            }
        });
        return periods;
    }

    private static Map<Integer, List<Long>> byYear(Collection<Course> courses) {
        return courses.stream()
                .collect(
                        Collectors.groupingBy(Course::schoolYear, Collectors.mapping(Course::id, Collectors.toList())));
    }

    private static LocalDate last(DateRange days) {
        return Objects.requireNonNullElse(days.to(), days.from());
    }
}

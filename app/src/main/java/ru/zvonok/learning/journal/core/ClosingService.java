package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ClosePeriod;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.ClosingNumber;
import ru.zvonok.learning.journal.ClosingRule;
import ru.zvonok.learning.journal.ClosingTable;
import ru.zvonok.learning.journal.CorrectionReason;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Unfinished;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class ClosingService implements Closing {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final CodeBook codes;
    private final Policies policies;
    private final ClosingQuery rules;
    private final PeriodLocks locks;
    private final PeriodGaps gaps;

    ClosingService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            Calendar calendar,
            Enrolment enrolment,
            CourseFacts courses,
            CodeBook codes,
            Policies policies,
            ClosingQuery rules,
            PeriodLocks locks,
            PeriodGaps gaps) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.courses = courses;
        this.codes = codes;
        this.policies = policies;
        this.rules = rules;
        this.locks = locks;
        this.gaps = gaps;
    }

    @Override
    public List<CorrectionReason> usualReasons() {
        return codes.reasons();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asksReasons() {
        LocalDate today = directory.today();
        return policies.usual(today)
                .with(rules.all(scope.organisations()), today)
                .reasons();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClosingNumber> numbers() {
        access.require(JournalAction.LOCK, Target.organisation());
        LocalDate today = directory.today();
        List<ClosingRule> own = rules.all(scope.organisations());
        ClosingNumbers now = policies.usual(today).with(own, today);
        List<ClosingNumber> numbers = new ArrayList<>();
        for (ClosingRule.Kind kind : ClosingRule.Kind.values()) {
            numbers.add(new ClosingNumber(
                    kind,
                    now.of(kind),
                    ClosingNumbers.line(own, kind, today).map(ClosingRule::from).orElse(null),
                    own.stream()
                            .filter(rule -> rule.kind() == kind && rule.from().isAfter(today))
                            .sorted(Comparator.comparing(ClosingRule::from))
                            .toList()));
        }
        return numbers;
    }

    @Override
    @Transactional
    public void say(ClosingRule rule) {
        access.require(JournalAction.LOCK, Target.organisation());
        if (rule.from().isBefore(directory.today())) {
            throw Refusal.at("from", JournalProblem.CLOSING_PAST);
        }
        int most = rule.kind().yesOrNo() ? 1 : ClosingRule.MOST_DAYS;
        if (rule.value() < 0 || rule.value() > most) {
            throw Refusal.at("value", JournalProblem.CLOSING_NUMBER, most);
        }
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        if (!rules.add(scope.organisation(), rule, account, clock.now())) {
            throw Refusal.at("from", JournalProblem.CLOSING_EXISTS);
        }
        audit.wrote(
                "journal.closing-rule-set",
                entry -> entry.day(rule.from()).fact("kind", rule.kind().name()).fact("value", rule.value()));
    }

    @Override
    @Transactional
    public void unsay(long rule) {
        access.require(JournalAction.LOCK, Target.organisation());
        ClosingRule known = rules.all(List.of(scope.organisation())).stream()
                .filter(one -> one.id() == rule)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!known.from().isAfter(directory.today())) {
            throw new Refusal(JournalProblem.CLOSING_HOLDS);
        }
        rules.remove(scope.organisation(), rule);
        audit.wrote("journal.closing-rule-removed", entry -> entry.day(known.from())
                .fact("kind", known.kind().name())
                .fact("value", known.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClosingTable> classes(int schoolYear) {
        access.require(JournalAction.LOCK, Target.organisation());
        Map<Long, List<Course>> taught =
                courses.ofYear(schoolYear).stream().collect(Collectors.groupingBy(Course::group));
        PeriodLocks.Known known = locks.known(all(taught));
        Map<Long, List<ClassEntry>> bySet = new LinkedHashMap<>();
        enrolment.classes(schoolYear).stream()
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP && !group.closed())
                .filter(group -> group.periodSet() != null && taught.containsKey(group.id()))
                .forEach(group -> bySet.computeIfAbsent(
                                Objects.requireNonNull(group.periodSet()), set -> new ArrayList<>())
                        .add(group));
        List<ClosingTable> tables = new ArrayList<>();
        for (PeriodSet set : calendar.periodSets(schoolYear)) {
            List<ClassEntry> groups = bySet.getOrDefault(set.id(), List.of());
            List<Period> periods = groups.isEmpty() ? List.of() : calendar.periods(set.id());
            if (!periods.isEmpty()) {
                tables.add(new ClosingTable(
                        set.id(),
                        set.name(),
                        periods,
                        groups.stream()
                                .map(group -> new ClosingTable.Line(
                                        group.id(),
                                        group.name(),
                                        states(known, taught.getOrDefault(group.id(), List.of()), periods)))
                                .toList()));
            }
        }
        return tables;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClosingTable> courses(long group) {
        access.require(JournalAction.LOCK, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        Long set = entry.periodSet();
        List<Period> periods = set == null ? List.of() : calendar.periods(set);
        if (set == null || periods.isEmpty()) {
            return List.of();
        }
        List<Course> taught = courses.ofGroup(group);
        PeriodLocks.Known known = locks.known(taught);
        return List.of(new ClosingTable(
                set,
                entry.name(),
                periods,
                taught.stream()
                        .map(course -> new ClosingTable.Line(
                                course.id(),
                                course.subgroupName() == null
                                        ? course.subjectName()
                                        : course.subjectName() + ", " + course.subgroupName(),
                                states(known, List.of(course), periods)))
                        .toList()));
    }

    private static Map<Long, ClosingTable.State> states(
            PeriodLocks.Known known, List<Course> taught, List<Period> periods) {
        Map<Long, ClosingTable.State> states = new HashMap<>();
        periods.forEach(period -> states.put(period.id(), known.state(taught, period)));
        return states;
    }

    @Override
    @Transactional(readOnly = true)
    public Unfinished unfinished(ClosePeriod what) {
        Period period = period(what);
        return gaps.of(concerned(what, period), period);
    }

    @Override
    @Transactional
    public Set<Long> close(ClosePeriod what) {
        Period period = period(what);
        List<Course> open = sorted(concerned(what, period), period, false);
        if (!open.isEmpty()) {
            locks.close(open, period.days(), false);
            noted("journal.period-shut", period, open, what);
        }
        return ids(open);
    }

    @Override
    @Transactional
    public Set<Long> open(ClosePeriod what) {
        Period period = period(what);
        List<Course> closed = sorted(concerned(what, period), period, true);
        if (!closed.isEmpty()) {
            locks.open(closed, period.days());
            noted("journal.period-opened", period, closed, what);
        }
        return ids(closed);
    }

    private Period period(ClosePeriod what) {
        access.require(JournalAction.LOCK, Target.organisation());
        return calendar.period(what.period()).orElseThrow(NotFound::new);
    }

    /** The courses meant; one that does not follow the period's calendar is not there. */
    private List<Course> concerned(ClosePeriod what, Period period) {
        List<Course> named = new ArrayList<>();
        if (what.groups().isEmpty() && what.courses().isEmpty()) {
            int year = calendar.periodSets(SchoolYear.of(period.startsOn())).stream()
                    .filter(set -> set.id() == period.set())
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .year();
            List<Long> groups = enrolment.classes(year).stream()
                    .filter(group -> Objects.equals(group.periodSet(), period.set()))
                    .map(ClassEntry::id)
                    .toList();
            return courses.ofGroups(groups);
        }
        named.addAll(courses.ofGroups(what.groups()));
        Map<Long, Course> single = courses.byIds(what.courses());
        named.addAll(single.values());
        Set<Long> groups = named.stream().map(Course::group).collect(Collectors.toSet());
        groups.addAll(what.groups());
        Map<Long, ClassEntry> entries = enrolment.byIds(groups);
        boolean here = single.keySet().containsAll(what.courses())
                && entries.keySet().containsAll(groups)
                && entries.values().stream().allMatch(group -> Objects.equals(group.periodSet(), period.set()));
        if (!here) {
            throw new NotFound();
        }
        return named.stream().distinct().toList();
    }

    private List<Course> sorted(List<Course> concerned, Period period, boolean closed) {
        PeriodLocks.Known known = locks.known(concerned);
        return concerned.stream()
                .filter(course ->
                        known.closed(course, period.startsOn(), period).isPresent() == closed)
                .toList();
    }

    private void noted(String event, Period period, List<Course> concerned, ClosePeriod what) {
        audit.wrote(event, entry -> {
            var note = entry.day(period.startsOn()).fact("period", period.id()).fact("courses", concerned.size());
            if (concerned.size() == 1) {
                return note.course(concerned.getFirst().id());
            }
            return what.groups().size() == 1
                    ? note.group(what.groups().iterator().next())
                    : note;
        });
    }

    private static Collection<Course> all(Map<Long, List<Course>> taught) {
        return taught.values().stream().flatMap(List::stream).toList();
    }

    private static Set<Long> ids(List<Course> some) {
        return some.stream().map(Course::id).collect(Collectors.toUnmodifiableSet());
    }
}

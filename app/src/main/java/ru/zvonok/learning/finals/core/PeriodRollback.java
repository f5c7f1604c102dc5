package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodMarksSettled;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Write;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.RollbackSource;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Puts settled marks back, where their period is open. */
@Component
class PeriodRollback implements RollbackSource {

    private final PeriodRollbackQuery query;
    private final PeriodMarkWritesQuery marks;
    private final Finals finals;
    private final Calendar calendar;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final TenantScope scope;
    private final AccessControl access;
    private final SchoolClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PeriodRollback(
            PeriodRollbackQuery query,
            PeriodMarkWritesQuery marks,
            Finals finals,
            Calendar calendar,
            CourseFacts courses,
            Enrolment enrolment,
            TenantScope scope,
            AccessControl access,
            SchoolClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.query = query;
        this.marks = marks;
        this.finals = finals;
        this.calendar = calendar;
        this.courses = courses;
        this.enrolment = enrolment;
        this.scope = scope;
        this.access = access;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.PERIOD_MARK;
    }

    @Override
    public Map<Thing, List<Past>> touched(Window window) {
        return query.touched(window);
    }

    @Override
    public Map<Long, String> places(Collection<Long> places) {
        Map<Long, String> names = new HashMap<>();
        places.forEach(place -> calendar.period(place).map(Period::name).ifPresent(name -> names.put(place, name)));
        return names;
    }

    @Override
    public Map<UUID, No> putBack(int year, long course, List<PutBack> things, boolean write) {
        Map<UUID, No> stays = new HashMap<>();
        things.stream()
                .collect(Collectors.groupingBy(one -> one.thing().place(), LinkedHashMap::new, Collectors.toList()))
                .forEach((period, some) -> stays.putAll(putBack(year, course, period, some, write)));
        return stays;
    }

    private Map<UUID, No> putBack(int year, long course, long period, List<PutBack> things, boolean write) {
        Sheet sheet = new Sheet(
                scope.organisation(),
                year,
                course,
                period,
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
        if (write) {
            marks.lock(sheet);
        }
        Map<UUID, No> stays = new HashMap<>();
        @Nullable No never = never(year, course, period);
        if (never != null) {
            things.forEach(one -> stays.put(one.edit(), never));
            return stays;
        }
        PeriodSheet now = finals.sheet(course, period);
        if (now.locked()) {
            things.forEach(one -> stays.put(one.edit(), new No(FinalsProblem.LOCKED, List.of())));
            return stays;
        }
        Map<Long, PeriodRow> rows = new HashMap<>();
        now.rows().forEach(row -> rows.put(row.person(), row));
        Map<Long, PeriodValue> before = query.before(
                scope.organisation(),
                year,
                things.stream().map(one -> one.undone().getLast()).toList());
        List<Write> writes = new ArrayList<>();
        Set<Long> students = new LinkedHashSet<>();
        for (PutBack one : things) {
            PeriodRow row = rows.get(one.thing().student());
            if (row == null) {
                stays.put(one.edit(), new No(FinalsProblem.NOT_IN_CLASS, List.of()));
            } else if (row.version() != one.version()) {
                stays.put(one.edit(), new No(JournalProblem.CHANGED_BY_OTHER, List.of()));
            } else {
                students.add(row.person());
                writes.add(write(one, row, before.get(one.undone().getLast())));
            }
        }
        if (write && !writes.isEmpty()) {
            marks.write(sheet, writes);
            events.publishEvent(new PeriodMarksSettled(sheet.organisation(), course, period, students));
            audit.wrote(
                    "finals.marks-put-back",
                    entry -> entry.course(course).persons(students).fact("period", period));
        }
        return stays;
    }

    /** Why nothing of the period is ever put back: its year is closed, or it is not the class's any more. */
    private @Nullable No never(int year, long course, long period) {
        if (calendar.year(year).map(YearEntry::closed).orElse(true)) {
            return new No(JournalProblem.TERM_CLOSED, List.of());
        }
        Long set = enrolment.schoolClass(courses.course(course).group()).periodSet();
        return calendar.period(period)
                        .filter(one -> set != null && set == one.set())
                        .isPresent()
                ? null
                : new No(FinalsProblem.PERIOD_NOT_OF_COURSE, List.of());
    }

    private static Write write(PutBack one, PeriodRow row, @Nullable PeriodValue value) {
        Proposal proposal = row.proposal();
        return new Write(
                one.edit(),
                row.person(),
                Step.SETTLED,
                row.value(),
                value,
                proposal.value(),
                proposal.average(),
                proposal.reason(),
                null,
                row.pending() != null);
    }
}

package ru.zvonok.registry.calendar.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.BellSchedule;
import ru.zvonok.registry.calendar.CalendarAction;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.PeriodUse;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.calendar.YearEntry;

@Service
@Transactional
class SchoolYearService implements SchoolYears {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final CalendarQuery query;
    private final YearQuery years;
    private final BellQuery bells;
    private final CalendarBook book;
    private final List<PeriodUse> uses;

    SchoolYearService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            CalendarQuery query,
            YearQuery years,
            BellQuery bells,
            CalendarBook book,
            List<PeriodUse> uses) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.query = query;
        this.years = years;
        this.bells = bells;
        this.book = book;
        this.uses = uses;
    }

    @Override
    public void open(int year, LocalDate startsOn, LocalDate endsOn) {
        access.require(CalendarAction.EDIT, Target.organisation());
        YearRules.bounds(year, startsOn, endsOn);
        if (query.year(scope.organisation(), year).isPresent()) {
            throw new Refusal(CalendarProblem.YEAR_EXISTS, SchoolYear.name(year));
        }
        book.changed();
        years.insertYear(scope.organisation(), year, startsOn, endsOn);
        audit.wrote("calendar.year-opened", about -> about.fact("year", year));
    }

    @Override
    public void change(YearEntry seen, LocalDate startsOn, LocalDate endsOn) {
        int year = seen.year();
        unchanged(openYear(year), seen);
        YearRules.bounds(year, startsOn, endsOn);
        if (years.anythingOutside(scope.organisation(), year, startsOn, endsOn)) {
            throw new Refusal(CalendarProblem.OUTSIDE_OF_YEAR, SchoolYear.name(year));
        }
        years.updateYear(scope.organisation(), year, startsOn, endsOn);
        audit.wrote("calendar.year-changed", about -> about.fact("year", year));
    }

    @Override
    public long save(PeriodPlan plan) {
        YearEntry year = openYear(plan.set().year());
        fresh(plan.set().id());
        return write(year, plan);
    }

    @Override
    public void change(PeriodPlan seen, PeriodPlan wanted) {
        YearEntry year = openYear(wanted.set().year());
        unchanged(plan(wanted.set().id()), seen);
        write(year, wanted);
    }

    private PeriodPlan plan(long set) {
        PeriodSet there = query.set(scope.organisation(), set).orElseThrow(NotFound::new);
        return new PeriodPlan(there, query.periods(scope.organisation(), set));
    }

    private long write(YearEntry year, PeriodPlan plan) {
        PeriodSet set = YearRules.clean(plan.set());
        List<Period> ordered = plan.periods().stream()
                .sorted(Comparator.comparing(Period::number))
                .toList();
        YearRules.periods(year, ordered);
        long organisation = scope.organisation();
        if (years.setTaken(organisation, set)) {
            throw Refusal.at("name", CalendarProblem.SET_TAKEN, set.name());
        }
        if (set.id() != 0) {
            refuseUsed(set, ordered);
        }
        long id = set.id();
        if (id == 0) {
            id = years.insertSet(organisation, set);
        } else if (!years.updateSet(organisation, set)) {
            throw new NotFound();
        }
        long written = id;
        // away first: bounds that grow into each other would overlap on the way
        years.parkPeriods(organisation, id);
        years.deletePeriodsExcept(
                organisation, id, ordered.stream().map(Period::number).toList());
        ordered.forEach(one -> years.writePeriod(organisation, written, one));
        audit.wrote("calendar.periods-written", about -> about.fact("set", written));
        return id;
    }

    @Override
    public void remove(PeriodPlan seen) {
        openYear(seen.set().year());
        long organisation = scope.organisation();
        long set = seen.set().id();
        unchanged(plan(set), seen);
        refuseUsed(seen.set(), List.of());
        try {
            years.deletePeriodsExcept(organisation, set, List.of());
            years.deleteSet(organisation, set);
        } catch (DataIntegrityViolationException used) {
            throw new Refusal(CalendarProblem.SET_IN_USE, seen.set().name());
        }
        audit.wrote("calendar.periods-removed", about -> about.fact("set", set));
    }

    @Override
    public long save(DayOff dayOff) {
        YearEntry year = openYear(dayOff.year());
        fresh(dayOff.id());
        return write(year, dayOff);
    }

    @Override
    public void change(DayOff seen, DayOff wanted) {
        YearEntry year = openYear(wanted.year());
        unchanged(dayOff(wanted), seen);
        write(year, wanted);
    }

    private DayOff dayOff(DayOff meant) {
        return one(query.daysOff(scope.organisation(), meant.year(), null, true), DayOff::id, meant.id());
    }

    private long write(YearEntry year, DayOff dayOff) {
        YearRules.named(dayOff.name());
        YearRules.inside(year, "startsOn", dayOff.startsOn(), "endsOn", dayOff.endsOn());
        long organisation = scope.organisation();
        if (dayOff.set() != null) {
            ofYear(dayOff.set(), dayOff.year());
        }
        long id = dayOff.id();
        if (id == 0) {
            id = years.insertDayOff(organisation, dayOff);
        } else if (!years.updateDayOff(organisation, dayOff)) {
            throw new NotFound();
        }
        audit.wrote("calendar.day-off-written", about -> about.day(dayOff.startsOn())
                .fact("until", dayOff.endsOn()));
        return id;
    }

    @Override
    public void remove(DayOff seen) {
        openYear(seen.year());
        unchanged(dayOff(seen), seen);
        years.deleteDayOff(scope.organisation(), seen.id());
        audit.wrote("calendar.day-off-removed", about -> about.fact("id", seen.id()));
    }

    @Override
    public long save(DayTransfer transfer) {
        YearEntry year = openYear(transfer.year());
        fresh(transfer.id());
        return write(year, transfer);
    }

    @Override
    public void change(DayTransfer seen, DayTransfer wanted) {
        YearEntry year = openYear(wanted.year());
        unchanged(transfer(wanted), seen);
        write(year, wanted);
    }

    private DayTransfer transfer(DayTransfer meant) {
        return one(query.transfers(scope.organisation(), meant.year()), DayTransfer::id, meant.id());
    }

    private long write(YearEntry year, DayTransfer transfer) {
        YearRules.inside(year, "day", transfer.day(), "day", transfer.day());
        long organisation = scope.organisation();
        if (years.transferTaken(organisation, transfer)) {
            throw Refusal.at("day", CalendarProblem.TRANSFER_TAKEN);
        }
        long id = transfer.id();
        if (id == 0) {
            id = years.insertTransfer(organisation, transfer);
        } else if (!years.updateTransfer(organisation, transfer)) {
            throw new NotFound();
        }
        audit.wrote("calendar.day-moved", about -> about.day(transfer.day()).fact("as", transfer.as()));
        return id;
    }

    @Override
    public void remove(DayTransfer seen) {
        openYear(seen.year());
        unchanged(transfer(seen), seen);
        years.deleteTransfer(scope.organisation(), seen.id());
        audit.wrote("calendar.day-transfer-removed", about -> about.fact("id", seen.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayTransfer> transfers(int year) {
        access.require(CalendarAction.VIEW, Target.organisation());
        return query.transfers(scope.organisation(), year);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayOff> allDaysOff(int year) {
        access.require(CalendarAction.VIEW, Target.organisation());
        return query.daysOff(scope.organisation(), year, null, true);
    }

    @Override
    public long save(BellSchedule schedule) {
        openYear(schedule.year());
        fresh(schedule.id());
        return write(schedule);
    }

    @Override
    public void change(BellSchedule seen, BellSchedule wanted) {
        openYear(wanted.year());
        unchanged(schedule(wanted), seen);
        write(wanted);
    }

    private BellSchedule schedule(BellSchedule meant) {
        return one(bells.schedules(scope.organisation(), meant.year()), BellSchedule::id, meant.id());
    }

    private long write(BellSchedule schedule) {
        YearRules.named(schedule.name());
        YearRules.shift(schedule.shift());
        List<Bell> ordered = schedule.bells().stream()
                .sorted(Comparator.comparing(Bell::number))
                .toList();
        YearRules.bells(ordered);
        long organisation = scope.organisation();
        if (schedule.set() != null) {
            ofYear(schedule.set(), schedule.year());
        }
        if (bells.taken(organisation, schedule)) {
            throw new Refusal(CalendarProblem.BELLS_TAKEN);
        }
        long id = schedule.id();
        if (id == 0) {
            id = bells.insert(organisation, schedule);
        } else if (!bells.update(organisation, schedule)) {
            throw new NotFound();
        }
        bells.replaceBells(organisation, id, ordered);
        long written = id;
        audit.wrote("calendar.bells-written", about -> about.fact("schedule", written));
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BellSchedule> bellSchedules(int year) {
        access.require(CalendarAction.VIEW, Target.organisation());
        return bells.schedules(scope.organisation(), year);
    }

    @Override
    public void remove(BellSchedule seen) {
        openYear(seen.year());
        unchanged(schedule(seen), seen);
        long organisation = scope.organisation();
        bells.replaceBells(organisation, seen.id(), List.of());
        bells.delete(organisation, seen.year(), seen.id());
        audit.wrote("calendar.bells-removed", about -> about.fact("schedule", seen.id()));
    }

    @Override
    public void close(int year) {
        access.require(CalendarAction.CLOSE_YEAR, Target.organisation());
        YearEntry there = query.year(scope.organisation(), year).orElseThrow(NotFound::new);
        YearRules.open(there);
        book.changed();
        years.closeYear(scope.organisation(), year, clock.now());
        audit.wrote("calendar.year-closed", about -> about.fact("year", year));
    }

    @Override
    public void reopen(int year) {
        access.require(CalendarAction.CLOSE_YEAR, Target.organisation());
        YearEntry there = query.year(scope.organisation(), year).orElseThrow(NotFound::new);
        if (!there.closed()) {
            throw new Refusal(CalendarProblem.YEAR_NOT_CLOSED, SchoolYear.name(year));
        }
        book.changed();
        years.closeYear(scope.organisation(), year, null);
        audit.wrote("calendar.year-reopened", about -> about.fact("year", year));
    }

    /** What is saved and not changed must be new. */
    private static void fresh(long id) {
        if (id != 0) {
            throw new NotFound();
        }
    }

    private static <T> T one(List<T> all, ToLongFunction<T> id, long wanted) {
        return all.stream()
                .filter(one -> id.applyAsLong(one) == wanted)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static <T> void unchanged(T now, T seen) {
        if (!now.equals(seen)) {
            throw new Refusal(CalendarProblem.CHANGED_MEANWHILE);
        }
    }

    /** Asks the right and answers the year, which is there and open; writers of one year wait for one another. */
    private YearEntry openYear(int year) {
        access.require(CalendarAction.EDIT, Target.organisation());
        YearEntry there = query.held(scope.organisation(), year).orElseThrow(NotFound::new);
        YearRules.open(there);
        book.changed();
        return there;
    }

    /** Periods that something hangs on neither go nor become others. */
    private void refuseUsed(PeriodSet wanted, List<Period> periods) {
        PeriodSet there = query.set(scope.organisation(), wanted.id())
                .filter(one -> one.year() == wanted.year())
                .orElseThrow(NotFound::new);
        List<Integer> kept = there.type() == wanted.type()
                ? periods.stream().map(Period::number).toList()
                : List.of();
        Map<Long, String> lost = query.periods(scope.organisation(), there.id()).stream()
                .filter(one -> !kept.contains(one.number()))
                .collect(Collectors.toMap(Period::id, Period::name, (one, other) -> one, LinkedHashMap::new));
        Set<Long> used = uses.stream()
                .flatMap(one -> one.used(there.year(), lost.keySet()).stream())
                .collect(Collectors.toSet());
        if (!used.isEmpty()) {
            lost.keySet().retainAll(used);
            throw new Refusal(CalendarProblem.PERIODS_IN_USE, String.join(", ", lost.values()));
        }
    }

    private void ofYear(long set, int year) {
        if (query.set(scope.organisation(), set)
                .filter(one -> one.year() == year)
                .isEmpty()) {
            throw new NotFound();
        }
    }
}

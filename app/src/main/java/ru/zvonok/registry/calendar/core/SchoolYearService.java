package ru.zvonok.registry.calendar.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final List<PeriodUse> uses;

    SchoolYearService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            CalendarQuery query,
            YearQuery years,
            BellQuery bells,
            List<PeriodUse> uses) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.query = query;
        this.years = years;
        this.bells = bells;
        this.uses = uses;
    }

    @Override
    public void open(int year, LocalDate startsOn, LocalDate endsOn) {
        access.require(CalendarAction.EDIT, Target.organisation());
        YearRules.bounds(year, startsOn, endsOn);
        if (query.year(scope.organisation(), year).isPresent()) {
            throw new Refusal(CalendarProblem.YEAR_EXISTS, SchoolYear.name(year));
        }
        years.insertYear(scope.organisation(), year, startsOn, endsOn);
        audit.wrote("calendar.year-opened", about -> about.fact("year", year));
    }

    @Override
    public void change(int year, LocalDate startsOn, LocalDate endsOn) {
        openYear(year);
        YearRules.bounds(year, startsOn, endsOn);
        if (years.anythingOutside(scope.organisation(), year, startsOn, endsOn)) {
            throw new Refusal(CalendarProblem.OUTSIDE_OF_YEAR, SchoolYear.name(year));
        }
        years.updateYear(scope.organisation(), year, startsOn, endsOn);
        audit.wrote("calendar.year-changed", about -> about.fact("year", year));
    }

    @Override
    public long save(PeriodSet wanted, List<Period> periods) {
        YearEntry year = openYear(wanted.year());
        PeriodSet set = YearRules.clean(wanted);
        List<Period> ordered =
                periods.stream().sorted(Comparator.comparing(Period::number)).toList();
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
    public void removeSet(long set) {
        access.require(CalendarAction.EDIT, Target.organisation());
        long organisation = scope.organisation();
        PeriodSet there = query.set(organisation, set).orElseThrow(NotFound::new);
        openYear(there.year());
        refuseUsed(there, List.of());
        try {
            years.deletePeriodsExcept(organisation, set, List.of());
            years.deleteSet(organisation, set);
        } catch (DataIntegrityViolationException used) {
            throw new Refusal(CalendarProblem.SET_IN_USE, there.name());
        }
        audit.wrote("calendar.periods-removed", about -> about.fact("set", set));
    }

    @Override
    public long save(DayOff dayOff) {
        YearEntry year = openYear(dayOff.year());
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
    public void removeDayOff(long id) {
        access.require(CalendarAction.EDIT, Target.organisation());
        openYear(years.yearOfDayOff(scope.organisation(), id).orElseThrow(NotFound::new));
        years.deleteDayOff(scope.organisation(), id);
        audit.wrote("calendar.day-off-removed", about -> about.fact("id", id));
    }

    @Override
    public long save(DayTransfer transfer) {
        YearEntry year = openYear(transfer.year());
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
    public void removeTransfer(long id) {
        access.require(CalendarAction.EDIT, Target.organisation());
        openYear(years.yearOfTransfer(scope.organisation(), id).orElseThrow(NotFound::new));
        years.deleteTransfer(scope.organisation(), id);
        audit.wrote("calendar.day-transfer-removed", about -> about.fact("id", id));
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
    public void removeBells(long schedule) {
        access.require(CalendarAction.EDIT, Target.organisation());
        long organisation = scope.organisation();
        int year = bells.yearOf(organisation, schedule).orElseThrow(NotFound::new);
        openYear(year);
        bells.replaceBells(organisation, schedule, List.of());
        bells.delete(organisation, year, schedule);
        audit.wrote("calendar.bells-removed", about -> about.fact("schedule", schedule));
    }

    @Override
    public void close(int year) {
        access.require(CalendarAction.CLOSE_YEAR, Target.organisation());
        YearEntry there = query.year(scope.organisation(), year).orElseThrow(NotFound::new);
        YearRules.open(there);
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
        years.closeYear(scope.organisation(), year, null);
        audit.wrote("calendar.year-reopened", about -> about.fact("year", year));
    }

    /** Asks the right and answers the year, which is there and open. */
    private YearEntry openYear(int year) {
        access.require(CalendarAction.EDIT, Target.organisation());
        YearEntry there = query.year(scope.organisation(), year).orElseThrow(NotFound::new);
        YearRules.open(there);
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

package ru.zvonok.campus.preschool.core;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.DayNoted;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.campus.preschool.core.SheetQuery.Cell;
import ru.zvonok.campus.preschool.core.SheetQuery.Write;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.AbsenceSettled;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence.Reason;
import ru.zvonok.registry.enrolment.Member;

/**
 * The sheet follows what enrolment says of excused days: a reason is noted ahead and afterwards, one that is taken back leaves
 * a missing child without one, and a day to come empty. A day on which the child was there stays.
 */
@Component
class SheetTies {

    private static final Day EMPTY = new Day(0, 0);

    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Directory directory;
    private final SheetQuery query;
    private final DayNews news;
    private final AccessControl access;
    private final Audit audit;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    SheetTies(
            Enrolment enrolment,
            Calendar calendar,
            Directory directory,
            SheetQuery query,
            DayNews news,
            AccessControl access,
            Audit audit,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.directory = directory;
        this.query = query;
        this.news = news;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void settled(AbsenceSettled event) {
        List<Member> memberships = enrolment.membershipsOf(event.person()).stream()
                .filter(member -> member.valid().overlaps(event.days()))
                .toList();
        Map<Long, ClassEntry> groups = enrolment.byIds(
                memberships.stream().map(Member::group).distinct().toList());
        for (Member member : memberships) {
            ClassEntry group = groups.get(member.group());
            if (group != null && group.kind() == ClassKind.PRESCHOOL_GROUP) {
                months(group, event, member.valid());
            }
        }
    }

    /** A month is what writers of a sheet wait for. */
    private void months(ClassEntry group, AbsenceSettled event, DateRange valid) {
        Map<YearMonth, List<LocalDate>> months = new TreeMap<>();
        calendar.lessonDays(event.days(), group.periodSet()).stream()
                .map(day -> day.date())
                .filter(day -> valid.contains(day) && SchoolYear.of(day) == group.year())
                .forEach(day -> months.computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                        .add(day));
        List<DaySign> signs = query.signs();
        months.forEach((month, days) -> write(group, event, month, days, signs));
    }

    private void write(
            ClassEntry group, AbsenceSettled event, YearMonth month, List<LocalDate> days, List<DaySign> signs) {
        query.lock(event.organisation(), group.id(), month.atDay(1));
        Map<Cell, Day> there = query.daysOfChild(event.organisation(), event.person(), days.getFirst(), days.getLast());
        List<Write> writes = new ArrayList<>();
        for (LocalDate day : days) {
            int before =
                    there.getOrDefault(new Cell(event.person(), day), EMPTY).sign();
            DaySign now = signs.stream()
                    .filter(sign -> sign.id() == before)
                    .findFirst()
                    .orElse(null);
            int after = after(event.reason(), now, day, signs);
            if (after != before) {
                writes.add(new Write(UUID.randomUUID(), event.person(), day, before, after));
            }
        }
        if (writes.isEmpty()) {
            return;
        }
        Map<Cell, Day> written = query.write(
                event.organisation(),
                group.id(),
                group.year(),
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now(),
                writes);
        written.forEach((cell, day) -> events.publishEvent(
                new DayNoted(event.organisation(), group.id(), cell.day(), new HashMap<>(Map.of(cell.child(), day)))));
        news.wrote(event.organisation(), writes, signs);
        audit.wrote("preschool.days-noted", about -> about.group(group.id())
                .person(event.person())
                .day(writes.getFirst().day()));
    }

    private int after(@Nullable Reason reason, @Nullable DaySign now, LocalDate day, List<DaySign> signs) {
        int before = now == null ? 0 : now.id();
        if (now != null && now.present()) {
            return before;
        }
        if (reason != null) {
            return query.signOf(reason).orElse(before);
        }
        if (now == null || now.open()) {
            return before;
        }
        return day.isAfter(directory.today())
                ? 0
                : signs.stream()
                        .filter(DaySign::open)
                        .map(DaySign::id)
                        .findFirst()
                        .orElse(before);
    }
}

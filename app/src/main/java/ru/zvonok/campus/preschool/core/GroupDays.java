package ru.zvonok.campus.preschool.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.GroupDay;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.campus.preschool.core.SheetQuery.Cell;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Counts groups on a day; the statements do not grow with the groups. */
@Component
class GroupDays {

    private static final Day EMPTY = new Day(0, 0);

    private final Directory directory;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final SheetQuery query;

    GroupDays(Directory directory, Calendar calendar, Enrolment enrolment, SheetQuery query) {
        this.directory = directory;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.query = query;
    }

    List<GroupDay> of(List<ClassEntry> groups, LocalDate day) {
        List<Long> ids = groups.stream().map(ClassEntry::id).toList();
        Map<Long, List<Member>> members = enrolment.members(ids, new DateRange(day, day));
        Map<Cell, Day> days = query.days(directory.current().id(), ids, day, day);
        Map<Integer, DaySign> signs = byId(query.signs());
        Map<Long, Boolean> meets = new HashMap<>();
        List<GroupDay> counted = new ArrayList<>();
        for (ClassEntry group : groups) {
            List<Member> children = members.getOrDefault(group.id(), List.of());
            List<DaySign> noted = children.stream()
                    .map(child -> signs.get(days.getOrDefault(new Cell(child.person(), day), EMPTY)
                            .sign()))
                    .filter(Objects::nonNull)
                    .toList();
            boolean meeting = meets.computeIfAbsent(
                    Objects.requireNonNullElse(group.periodSet(), 0L),
                    set -> calendar.lessonDay(day, group.periodSet()).isPresent());
            counted.add(new GroupDay(
                    group.id(),
                    group.name(),
                    day,
                    meeting,
                    children.size(),
                    noted.size(),
                    (int) noted.stream().filter(DaySign::present).count(),
                    (int) noted.stream().filter(DaySign::open).count(),
                    away(noted)));
        }
        return counted;
    }

    private static Map<DaySign, Integer> away(List<DaySign> noted) {
        Map<DaySign, Integer> away = new TreeMap<>(Comparator.comparingInt(DaySign::id));
        noted.stream()
                .filter(sign -> !sign.present() && !sign.open())
                .forEach(sign -> away.merge(sign, 1, Integer::sum));
        return away;
    }

    static Map<Integer, DaySign> byId(List<DaySign> signs) {
        return signs.stream().collect(Collectors.toMap(DaySign::id, Function.identity()));
    }
}

package ru.zvonok.campus.preschool.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.campus.preschool.core.SheetQuery.Cell;
import ru.zvonok.campus.preschool.core.SheetQuery.Write;
import ru.zvonok.learning.journal.DayWritten;
import ru.zvonok.learning.journal.WholeDays;
import ru.zvonok.platform.tenancy.TenantScope;

/** Tells whoever tells families what became of a day: the sheet is what counts in a kindergarten. */
@Component
class DayNews implements WholeDays {

    private static final Day EMPTY = new Day(0, 0);

    private final SheetQuery query;
    private final TenantScope scope;
    private final ApplicationEventPublisher events;

    DayNews(SheetQuery query, TenantScope scope, ApplicationEventPublisher events) {
        this.query = query;
        this.scope = scope;
        this.events = events;
    }

    void wrote(long organisation, List<Write> writes, List<DaySign> signs) {
        Set<Integer> open = new HashSet<>();
        signs.stream().filter(DaySign::open).forEach(sign -> open.add(sign.id()));
        Map<LocalDate, Set<Long>> unknown = new HashMap<>();
        Map<LocalDate, Set<Long>> others = new HashMap<>();
        for (Write one : writes) {
            (open.contains(one.sign()) ? unknown : others)
                    .computeIfAbsent(one.day(), day -> new HashSet<>())
                    .add(one.child());
        }
        Set<LocalDate> days = new HashSet<>(unknown.keySet());
        days.addAll(others.keySet());
        days.forEach(day -> events.publishEvent(new DayWritten(
                organisation, day, unknown.getOrDefault(day, Set.of()), others.getOrDefault(day, Set.of()))));
    }

    @Override
    public Optional<Noted> of(long student, LocalDate day) {
        Day noted =
                query.daysOfChild(scope.organisation(), student, day, day).getOrDefault(new Cell(student, day), EMPTY);
        return query.signs().stream()
                .filter(sign -> sign.id() == noted.sign())
                .findFirst()
                .map(sign -> sign.present() ? Noted.CAME : sign.open() ? Noted.UNKNOWN : Noted.AWAY);
    }
}

package ru.zvonok.registry.calendar.core;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.nodes.NodeMemory;
import ru.zvonok.platform.nodes.Nodes;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.YearEntry;

/**
 * The calendar of the bound organisation as everybody reads it, kept on the node. Whether a year is closed is not: that is
 * asked of the database, once in a transaction.
 */
@Component
class CalendarBook {

    private record OneYear(int year) {}

    private record Bounds(int year) {}

    private record Sets(int year) {}

    private record OneSet(long id) {}

    private record PeriodsOf(long set) {}

    private record OnePeriod(long id) {}

    private record Off(int year, @Nullable Long set) {}

    private record Moved(int year) {}

    private record Rings(int year, int shift, @Nullable Long set, DayOfWeek weekday) {}

    private final TenantScope scope;
    private final CalendarQuery query;
    private final BellQuery bells;
    private final AskedOnce answers;
    private final NodeMemory kept;

    CalendarBook(TenantScope scope, CalendarQuery query, BellQuery bells, AskedOnce answers, Nodes nodes) {
        this.scope = scope;
        this.query = query;
        this.bells = bells;
        this.answers = answers;
        this.kept = new NodeMemory(nodes, "calendar.days");
    }

    /** To be called in the transaction that writes in the calendar, before it is read there again. */
    void changed() {
        kept.changed(scope.organisation());
        answers.forget(OneYear.class);
    }

    /** As it stands in the database, closed or not. */
    Optional<YearEntry> year(int year) {
        return answers.once(new OneYear(year), () -> query.year(scope.organisation(), year));
    }

    /** Its first and last day; whether it is closed may be old. */
    Optional<YearEntry> bounds(int year) {
        return kept.of(scope.organisation(), new Bounds(year), () -> query.year(scope.organisation(), year));
    }

    List<PeriodSet> sets(int year) {
        return kept.of(scope.organisation(), new Sets(year), () -> List.copyOf(query.sets(scope.organisation(), year)));
    }

    Optional<PeriodSet> set(long id) {
        return kept.of(scope.organisation(), new OneSet(id), () -> query.set(scope.organisation(), id));
    }

    List<Period> periods(long set) {
        return kept.of(
                scope.organisation(), new PeriodsOf(set), () -> List.copyOf(query.periods(scope.organisation(), set)));
    }

    Optional<Period> period(long id) {
        return kept.of(scope.organisation(), new OnePeriod(id), () -> query.period(scope.organisation(), id));
    }

    List<DayOff> daysOff(int year, @Nullable Long set) {
        return kept.of(
                scope.organisation(),
                new Off(year, set),
                () -> List.copyOf(query.daysOff(scope.organisation(), year, set, false)));
    }

    List<DayTransfer> transfers(int year) {
        return kept.of(
                scope.organisation(), new Moved(year), () -> List.copyOf(query.transfers(scope.organisation(), year)));
    }

    List<Bell> bells(int year, int shift, @Nullable Long set, DayOfWeek weekday) {
        return kept.of(
                scope.organisation(),
                new Rings(year, shift, set, weekday),
                () -> List.copyOf(bells.bells(scope.organisation(), year, shift, set, weekday)));
    }
}

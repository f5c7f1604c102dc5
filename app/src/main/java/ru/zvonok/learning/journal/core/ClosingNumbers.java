package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.learning.journal.ClosingRule;
import ru.zvonok.learning.journal.ClosingRule.Kind;
import ru.zvonok.learning.journal.LessonPart;

/** How long the journal stays open on a day: the organisation's own lines, else what is usual in the region. Pure. */
record ClosingNumbers(Map<Kind, Integer> values) {

    ClosingNumbers {
        values = Map.copyOf(values);
    }

    /** With the organisation's own lines of a day before the usual ones. */
    ClosingNumbers with(Collection<ClosingRule> own, LocalDate day) {
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, line(own, kind, day).map(ClosingRule::value).orElseGet(() -> of(kind)));
        }
        return new ClosingNumbers(all);
    }

    /** The own line that holds on a day. */
    static Optional<ClosingRule> line(Collection<ClosingRule> own, Kind kind, LocalDate day) {
        return own.stream()
                .filter(rule -> rule.kind() == kind && !rule.from().isAfter(day))
                .max(Comparator.comparing(ClosingRule::from));
    }

    int of(Kind kind) {
        return values.getOrDefault(kind, 0);
    }

    /** How many days back a part of lessons may be changed. */
    int daysBack(LessonPart part) {
        return of(part == LessonPart.TOPIC || part == LessonPart.HOMEWORK ? Kind.LESSONS_DAYS : Kind.MARKS_DAYS);
    }

    boolean reasons() {
        return of(Kind.REASON) > 0;
    }

    /** The first day on which a period that ends on a day is closed by itself; empty where it never is. */
    Optional<LocalDate> closesOn(LocalDate end) {
        int after = of(Kind.CLOSE_AFTER);
        return after == 0 ? Optional.empty() : Optional.of(end.plusDays(after + 1L));
    }
}

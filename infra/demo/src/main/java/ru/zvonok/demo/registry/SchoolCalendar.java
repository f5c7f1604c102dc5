package ru.zvonok.demo.registry;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.plan.DemoYear.Days;

/** The organisation's year: its calendars with their periods, and the bells. */
public record SchoolCalendar(List<Terms> terms, List<Bell> bells) {

    /** A study calendar and its periods, in order. */
    public record Terms(long id, int fromGrade, int toGrade, List<Term> periods) {}

    public record Term(long id, int number, Days days) {}

    /** A lesson's times; the first has number 1. */
    public record Bell(LocalTime start, LocalTime end) {}

    public Terms termsOf(int grade) {
        return terms.stream()
                .filter(one -> one.fromGrade() <= grade && grade <= one.toGrade())
                .findFirst()
                .orElseThrow();
    }

    /** The calendar of the kindergarten's groups; null where there are none. */
    public @Nullable Terms months() {
        return terms.stream()
                .filter(one -> one.periods().size() == CalendarFiller.MONTHS)
                .findFirst()
                .orElse(null);
    }

    public Bell bell(int number) {
        return bells.get(number - 1);
    }
}

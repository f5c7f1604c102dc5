package ru.zvonok.registry.calendar.core;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.YearEntry;

/** What a year, its periods and its bells must keep to. */
final class YearRules {

    private static final int MOST_PERIODS = 12;
    private static final int MOST_LESSONS = 15;
    private static final int MOST_SHIFTS = 3;

    private YearRules() {}

    static void bounds(int year, LocalDate starts, LocalDate ends) {
        if (!ends.isAfter(starts)) {
            throw Refusal.at("endsOn", CalendarProblem.ENDS_BEFORE_START);
        }
        if (SchoolYear.of(starts) != year || SchoolYear.of(ends) != year) {
            throw Refusal.at("startsOn", CalendarProblem.YEAR_BOUNDS, SchoolYear.name(year));
        }
    }

    static void open(YearEntry year) {
        if (year.closed()) {
            throw new Refusal(CalendarProblem.YEAR_CLOSED, SchoolYear.name(year.year()));
        }
    }

    static void named(String name) {
        if (name.isBlank()) {
            throw Refusal.at("name", CalendarProblem.NAME_MISSING);
        }
    }

    /** The set as it is stored. */
    static PeriodSet clean(PeriodSet set) {
        named(set.name());
        if (set.weekDays() < 5 || set.weekDays() > 6) {
            throw Refusal.at("weekDays", CalendarProblem.SET_BOUNDS);
        }
        if (set.fromGrade() < 0 || set.toGrade() < set.fromGrade() || set.toGrade() > Short.MAX_VALUE) {
            throw Refusal.at("toGrade", CalendarProblem.SET_BOUNDS);
        }
        return new PeriodSet(
                set.id(), set.year(), set.name().strip(), set.type(), set.weekDays(), set.fromGrade(), set.toGrade());
    }

    static void shift(int shift) {
        number("shift", shift, MOST_SHIFTS);
    }

    private static void number(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw Refusal.at(field, CalendarProblem.NUMBER_IMPOSSIBLE, number, most);
        }
    }

    static void inside(YearEntry year, LocalDate starts, LocalDate ends) {
        if (ends.isBefore(starts)) {
            throw Refusal.at("endsOn", CalendarProblem.ENDS_BEFORE_START);
        }
        if (starts.isBefore(year.startsOn()) || ends.isAfter(year.endsOn())) {
            throw new Refusal(CalendarProblem.OUTSIDE_OF_YEAR, SchoolYear.name(year.year()));
        }
    }

    /** The same for days that a form asks for, refused at its fields. */
    static void inside(YearEntry year, String startField, LocalDate starts, String endField, LocalDate ends) {
        if (ends.isBefore(starts)) {
            throw Refusal.at(endField, CalendarProblem.ENDS_BEFORE_START);
        }
        if (starts.isBefore(year.startsOn()) || starts.isAfter(year.endsOn())) {
            throw Refusal.at(startField, CalendarProblem.OUTSIDE_OF_YEAR, SchoolYear.name(year.year()));
        }
        if (ends.isAfter(year.endsOn())) {
            throw Refusal.at(endField, CalendarProblem.OUTSIDE_OF_YEAR, SchoolYear.name(year.year()));
        }
    }

    static void periods(YearEntry year, List<Period> ordered) {
        @Nullable Period before = null;
        for (Period period : ordered) {
            named(period.name());
            number("periods", period.number(), MOST_PERIODS);
            inside(year, period.startsOn(), period.endsOn());
            if (before != null && (!period.startsOn().isAfter(before.endsOn()) || period.number() == before.number())) {
                throw new Refusal(CalendarProblem.PERIODS_OVERLAP, before.name(), period.name());
            }
            before = period;
        }
    }

    static void bells(List<Bell> ordered) {
        Set<Integer> numbers = new HashSet<>();
        @Nullable LocalTime free = null;
        for (Bell bell : ordered) {
            number("bells", bell.number(), MOST_LESSONS);
            boolean early = free != null && bell.startsAt().isBefore(free);
            if (early || !bell.endsAt().isAfter(bell.startsAt()) || !numbers.add(bell.number())) {
                throw new Refusal(CalendarProblem.BELLS_OVERLAP, bell.number());
            }
            free = bell.endsAt();
        }
    }
}

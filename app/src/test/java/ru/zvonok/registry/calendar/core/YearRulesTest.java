package ru.zvonok.registry.calendar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.YearEntry;

class YearRulesTest {

    private static final LocalDate AUGUST = LocalDate.of(2027, 8, 1);
    private static final LocalDate JULY = LocalDate.of(2028, 7, 31);
    private static final YearEntry YEAR = new YearEntry(2027, AUGUST, JULY, null);

    @Test
    void aYearLastsFromAugustToJulyAtMost() {
        assertThatCode(() -> YearRules.bounds(2027, AUGUST, JULY)).doesNotThrowAnyException();
        refused(CalendarProblem.YEAR_BOUNDS, () -> YearRules.bounds(2027, AUGUST.minusDays(1), JULY));
        refused(CalendarProblem.YEAR_BOUNDS, () -> YearRules.bounds(2027, AUGUST, JULY.plusDays(1)));
        refused(CalendarProblem.ENDS_BEFORE_START, () -> YearRules.bounds(2027, AUGUST, AUGUST));
    }

    @Test
    void aClosedYearIsNotOpen() {
        assertThatCode(() -> YearRules.open(YEAR)).doesNotThrowAnyException();
        refused(CalendarProblem.YEAR_CLOSED, () -> YearRules.open(new YearEntry(2027, AUGUST, JULY, Instant.EPOCH)));
    }

    @Test
    void periodsTouchAndDoNotOverlap() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        assertThatCode(() ->
                        YearRules.periods(YEAR, List.of(period(1, AUGUST, leap), period(2, leap.plusDays(1), JULY))))
                .doesNotThrowAnyException();
        refused(
                CalendarProblem.PERIODS_OVERLAP,
                () -> YearRules.periods(YEAR, List.of(period(1, AUGUST, leap), period(2, leap, JULY))));
        refused(
                CalendarProblem.OUTSIDE_OF_YEAR,
                () -> YearRules.periods(YEAR, List.of(period(1, AUGUST, JULY.plusDays(1)))));
        refused(CalendarProblem.NUMBER_IMPOSSIBLE, () -> YearRules.periods(YEAR, List.of(period(0, AUGUST, JULY))));
    }

    @Test
    void bellsTouchAndDoNotOverlap() {
        Bell first = bell(1, "08:00", "08:45");
        assertThatCode(() -> YearRules.bells(List.of(first, bell(2, "08:45", "09:30"))))
                .doesNotThrowAnyException();
        refused(CalendarProblem.BELLS_OVERLAP, () -> YearRules.bells(List.of(first, bell(2, "08:44", "09:30"))));
        refused(CalendarProblem.BELLS_OVERLAP, () -> YearRules.bells(List.of(bell(1, "08:00", "08:00"))));
        refused(CalendarProblem.NUMBER_IMPOSSIBLE, () -> YearRules.bells(List.of(bell(16, "08:00", "08:45"))));
    }

    @Test
    void aSetIsStoredClean() {
        PeriodSet set = new PeriodSet(0, 2027, " Четверти\t", PeriodSet.Type.QUARTER, 6, 0, 12);
        assertThat(YearRules.clean(set).name()).isEqualTo("Четверти");
        refused(
                CalendarProblem.SET_BOUNDS,
                () -> YearRules.clean(new PeriodSet(0, 2027, "А", PeriodSet.Type.QUARTER, 4, 0, 12)));
        refused(
                CalendarProblem.SET_BOUNDS,
                () -> YearRules.clean(new PeriodSet(0, 2027, "А", PeriodSet.Type.QUARTER, 5, -1, 12)));
    }

    private static Period period(int number, LocalDate from, LocalDate to) {
        return new Period(0, 0, number, "Период", from, to);
    }

    private static Bell bell(int number, String from, String to) {
        return new Bell(number, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static void refused(CalendarProblem problem, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work).satisfies(refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }
}

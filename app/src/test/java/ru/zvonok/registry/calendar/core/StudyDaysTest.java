package ru.zvonok.registry.calendar.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.LessonDay;

class StudyDaysTest {

    private static final LocalDate STARTS = LocalDate.of(2027, 9, 1);
    private static final LocalDate ENDS = LocalDate.of(2028, 5, 31);
    private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);
    private static final LocalDate SATURDAY = LocalDate.of(2028, 2, 26);

    @Test
    void theFirstAndTheLastDayBelongToTheYearAndTheirNeighboursDoNot() {
        StudyDays days = days(5, List.of(), List.of());
        assertThat(days.on(STARTS)).contains(new LessonDay(STARTS, DayOfWeek.WEDNESDAY));
        assertThat(days.on(ENDS)).isPresent();
        assertThat(days.on(STARTS.minusDays(1))).isEmpty();
        assertThat(days.on(ENDS.plusDays(1))).isEmpty();
        assertThat(days.between(ENDS, ENDS.plusDays(20)))
                .extracting(LessonDay::date)
                .containsExactly(ENDS);
    }

    @Test
    void theLeapDayIsADay() {
        assertThat(days(5, List.of(), List.of()).between(LEAP.minusDays(1), LEAP.plusDays(1)))
                .extracting(LessonDay::as)
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    }

    @Test
    void aWeekOfSixHasASaturdayAndNeverASunday() {
        assertThat(days(5, List.of(), List.of()).on(SATURDAY)).isEmpty();
        assertThat(days(6, List.of(), List.of()).on(SATURDAY)).isPresent();
        assertThat(days(6, List.of(), List.of()).on(SATURDAY.plusDays(1))).isEmpty();
    }

    @Test
    void daysOffHaveBothEnds() {
        DayOff off = new DayOff(1, 2027, null, DayOff.Kind.VACATION, "", LEAP.minusDays(1), LEAP);
        StudyDays days = days(5, List.of(off), List.of());
        assertThat(days.between(LEAP.minusDays(4), LEAP.plusDays(1)))
                .extracting(LessonDay::date)
                .containsExactly(LEAP.minusDays(4), LEAP.plusDays(1));
    }

    @Test
    void aMovedDayIsStudiedEvenWhenItIsOff() {
        DayOff off = new DayOff(1, 2027, null, DayOff.Kind.DAY_OFF, "", SATURDAY, SATURDAY);
        DayTransfer moved = new DayTransfer(1, 2027, SATURDAY, DayOfWeek.MONDAY);
        assertThat(days(5, List.of(off), List.of(moved)).on(SATURDAY))
                .contains(new LessonDay(SATURDAY, DayOfWeek.MONDAY));
        DayTransfer outside = new DayTransfer(2, 2027, ENDS.plusDays(1), DayOfWeek.MONDAY);
        assertThat(days(5, List.of(), List.of(outside)).on(ENDS.plusDays(1))).isEmpty();
    }

    private static StudyDays days(int week, List<DayOff> off, List<DayTransfer> moved) {
        return new StudyDays(new DateRange(STARTS, ENDS), week, off, moved);
    }
}

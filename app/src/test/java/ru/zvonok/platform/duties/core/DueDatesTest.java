package ru.zvonok.platform.duties.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);

    /** Friday, Monday, Wednesday: a holiday on Tuesday. */
    private static final TreeSet<LocalDate> WORKED =
            new TreeSet<>(List.of(FRIDAY, FRIDAY.plusDays(3), FRIDAY.plusDays(5)));

    @Test
    void countsOnlyDaysThatAreWorked() {
        assertThat(DueDates.due(FRIDAY, 1, WORKED)).isEqualTo(FRIDAY.plusDays(3));
        assertThat(DueDates.due(FRIDAY, 2, WORKED)).isEqualTo(FRIDAY.plusDays(5));
    }

    @Test
    void whatHappenedOnADayOffIsReckonedFromTheNextWorkedDay() {
        assertThat(DueDates.due(FRIDAY.plusDays(1), 1, WORKED)).isEqualTo(FRIDAY.plusDays(3));
    }

    @Test
    void withoutDaysItIsTheSameDay() {
        assertThat(DueDates.due(FRIDAY.plusDays(1), 0, WORKED)).isEqualTo(FRIDAY.plusDays(1));
    }

    @Test
    void neverGoesBeyondTheDaysThatAreKnown() {
        assertThat(DueDates.due(FRIDAY, 9, WORKED)).isEqualTo(FRIDAY.plusDays(5));
    }
}

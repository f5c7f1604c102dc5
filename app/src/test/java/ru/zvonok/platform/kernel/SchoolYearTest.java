package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The border of the year and the ends of ranges. */
class SchoolYearTest {

    @Test
    void theYearChangesOnTheFirstOfAugust() {
        assertThat(SchoolYear.of(LocalDate.of(2027, 7, 31))).isEqualTo(2026);
        assertThat(SchoolYear.of(LocalDate.of(2027, 8, 1))).isEqualTo(2027);
        assertThat(SchoolYear.of(LocalDate.of(2028, 1, 1))).isEqualTo(2027);
        assertThat(SchoolYear.of(LocalDate.of(2028, 2, 29))).isEqualTo(2027);
    }

    @Test
    void aYearIsCalledByBothItsCalendarYears() {
        assertThat(SchoolYear.name(2026)).isEqualTo("2026/27");
        assertThat(SchoolYear.name(2099)).isEqualTo("2099/00");
    }

    @Test
    void theDaysOfAYearAreThoseThatAreOfIt() {
        DateRange days = SchoolYear.days(2027);
        assertThat(days).isEqualTo(new DateRange(LocalDate.of(2027, 8, 1), LocalDate.of(2028, 7, 31)));
        assertThat(SchoolYear.of(days.from())).isEqualTo(2027);
    }

    @Test
    void aRangeHasBothItsEnds() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        DateRange day = new DateRange(leap, leap);
        assertThat(day.contains(leap)).isTrue();
        assertThat(day.contains(leap.plusDays(1))).isFalse();
        assertThat(day.overlaps(DateRange.from(leap))).isTrue();
        assertThat(day.overlaps(DateRange.from(leap.plusDays(1)))).isFalse();
        assertThat(DateRange.from(leap).overlaps(new DateRange(leap.minusDays(9), leap.minusDays(1))))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(leap, leap.minusDays(1)));
    }
}

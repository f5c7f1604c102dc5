package ru.zvonok.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,2026-11-20", // a Friday
        "2026-11-22,2026-11-20", // a Sunday
        "2026-11-04,2026-11-03", // a holiday
        "2026-10-28,2026-10-23", // autumn break
        "2027-01-05,2026-12-30", // winter break
        "2026-07-14,2026-05-26", // summer
        "2026-08-31,2026-05-26",
        "2026-09-01,2026-09-01"
    })
    void the_last_school_day(LocalDate date, LocalDate expected) {
        assertThat(DemoYear.lastSchoolDay(date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030})
    void every_year_has_four_quarters_of_some_weeks_and_about_170_days(int year) {
        DemoYear demo = new DemoYear(year);
        assertThat(demo.schoolDays(demo.start(), demo.end())).hasSizeBetween(160, 180);
        for (var quarter : demo.quarters()) {
            assertThat(demo.schoolDays(quarter.from(), quarter.to())).hasSizeBetween(33, 60);
        }
        assertThat(demo.breaks()).hasSize(3);
        assertThat(demo.breaks())
                .allMatch(days -> !days.to().isBefore(days.from().plusDays(6)));
    }

    @Test
    void a_kindergarten_works_in_the_school_breaks() {
        assertThat(DemoYear.isOpenDay(LocalDate.of(2026, 10, 28))).isTrue();
        assertThat(DemoYear.isOpenDay(LocalDate.of(2027, 1, 6))).isFalse();
    }

    @Test
    void school_days_are_counted_within_a_year() {
        DemoYear year = new DemoYear(2026);
        assertThat(year.schoolDay(LocalDate.of(2026, 11, 3), 1)).contains(LocalDate.of(2026, 11, 5));
        assertThat(year.schoolDay(LocalDate.of(2026, 9, 20), -14)).contains(LocalDate.of(2026, 9, 1));
        assertThat(year.schoolDay(LocalDate.of(2026, 9, 20), -15)).isEmpty();
        assertThat(year.schoolDay(year.end(), 1)).isEmpty();
    }
}

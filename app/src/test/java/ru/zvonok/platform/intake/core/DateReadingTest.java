package ru.zvonok.platform.intake.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;

class DateReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private static Reading birth(String text, int leastAge) {
        return DateReading.birth("f", RawCell.text(text), TODAY, leastAge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            26.09.2019           | 2019-09-26
            6.9.2019             | 2019-09-06
            26/09/2019           | 2019-09-26
            26-09-2019           | 2019-09-26
            26 09 2019           | 2019-09-26
            26.09.2019 г.        | 2019-09-26
            26.09.2019г.р.       | 2019-09-26
            26. 09. 2019         | 2019-09-26
            26,09,2019           | 2019-09-26
            2019-09-26           | 2019-09-26
            2019.09.26           | 2019-09-26
            2019-09-26T00:00:00  | 2019-09-26
            26.09.2019 0:00:00   | 2019-09-26
            26 сентября 2019 г.  | 2019-09-26
            26 сентября 2019 года| 2019-09-26
            «26» сентября 2019   | 2019-09-26
            26 сен. 2019         | 2019-09-26
            5 мая 2019           | 2019-05-05
            5 марта 2019         | 2019-03-05
            26092019             | 2019-09-26
            20190926             | 2019-09-26
            """)
    void daysInAnySpelling(String text, LocalDate day) {
        assertThat(birth(text, 0).values()).containsEntry("f", day.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "05.06.19,0,2019-06-05",
        "05.06.26,0,2026-06-05",
        "05.06.27,0,1927-06-05",
        "23.03.72,14,1972-03-23",
        "23.03.12,14,2012-03-23",
        "23.03.13,14,1913-03-23",
        "5 мая 99,14,1999-05-05"
    })
    void twoDigitsHaveAStatedPivot(String text, int leastAge, LocalDate day) {
        Reading reading = birth(text, leastAge);
        assertThat(reading.values()).containsEntry("f", day.toString());
        assertThat(reading.corrections()).contains(Correction.CENTURY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2015", "29.02.2019", "12.31.2019", "00.05.2019", "26.09.1019", "32 мая 2019"})
    void aDayThatNeverWasIsImpossible(String text) {
        assertThat(birth(text, 0).said().getFirst().problem()).isEqualTo(IntakeProblem.DATE_IMPOSSIBLE);
        assertThat(birth(text, 0).values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"в сентябре", "2019", "26.09", "26.09.019", "26.09.2019 26.09.2018", "сентябрь 2019"})
    void whatIsNoDayIsRefused(String text) {
        assertThat(birth(text, 0).said().getFirst().problem()).isEqualTo(IntakeProblem.DATE_UNREADABLE);
    }

    @Test
    void aBirthInTheFutureIsRefusedAnotherDayOnlyNoted() {
        assertThat(birth("13.11.2026", 0).said().getFirst().problem()).isEqualTo(IntakeProblem.BIRTH_IN_FUTURE);
        assertThat(birth("12.11.2026", 0).refused()).isFalse();
        Reading day = DateReading.day("f", RawCell.text("01.12.2026"), TODAY);
        assertThat(day.refused()).isFalse();
        assertThat(day.said().getFirst().problem()).isEqualTo(IntakeProblem.DAY_IN_FUTURE);
    }

    @Test
    void aDateCellAndANumberThatLostItsFormat() {
        RawCell cell = new RawCell("2019-03-01", RawCell.Type.DATE, LocalDateTime.of(2019, 3, 1, 0, 0), false, false);
        assertThat(DateReading.birth("f", cell, TODAY, 0).values()).containsEntry("f", "2019-03-01");
        RawCell number = new RawCell("43525", RawCell.Type.NUMBER, null, false, false);
        Reading reading = DateReading.birth("f", number, TODAY, 0);
        assertThat(reading.values()).containsEntry("f", "2019-03-01");
        assertThat(reading.corrections()).contains(Correction.DATE_NUMBER);
        RawCell year = new RawCell("2019", RawCell.Type.NUMBER, null, false, false);
        assertThat(DateReading.birth("f", year, TODAY, 0).refused()).isTrue();
    }

    @Test
    void formatsThatMakeANumberADate() {
        assertThat(ExcelDates.isDateFormat(14, null)).isTrue();
        assertThat(ExcelDates.isDateFormat(164, "yyyy-mm-dd h:mm:ss")).isTrue();
        assertThat(ExcelDates.isDateFormat(165, "[$-419]d mmmm yyyy\"г.\";@")).isTrue();
        assertThat(ExcelDates.isDateFormat(0, "General")).isFalse();
        assertThat(ExcelDates.isDateFormat(166, "#,##0.00\"д\"")).isFalse();
        assertThat(ExcelDates.isDateFormat(20, "h:mm")).isFalse();
        assertThat(ExcelDates.isDateFormat(167, "[Red]0.00")).isFalse();
    }

    @Test
    void theOtherEpoch() {
        assertThat(ExcelDates.of(new java.math.BigDecimal("42063"), true))
                .isEqualTo(LocalDateTime.of(2019, 3, 1, 0, 0));
        assertThat(ExcelDates.of(new java.math.BigDecimal("1"), false)).isEqualTo(LocalDateTime.of(1900, 1, 1, 0, 0));
        assertThat(ExcelDates.of(new java.math.BigDecimal("61"), false)).isEqualTo(LocalDateTime.of(1900, 3, 1, 0, 0));
    }
}

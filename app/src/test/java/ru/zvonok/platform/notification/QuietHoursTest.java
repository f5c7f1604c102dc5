package ru.zvonok.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final LocalTime NINE_PM = LocalTime.of(21, 0);
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalDateTime THURSDAY_MIDNIGHT = LocalDateTime.of(2026, 11, 12, 0, 0);

    private final QuietHours nights = new QuietHours(NINE_PM, EIGHT, EnumSet.allOf(DayOfWeek.class));

    @Test
    void aNightLastsUntilTheMorning() {
        assertThat(nights.end(at(20, 59))).isEqualTo(at(20, 59));
        assertThat(nights.end(at(21, 0))).isEqualTo(at(32, 0));
        assertThat(nights.end(at(3, 0))).isEqualTo(at(8, 0));
        assertThat(nights.end(at(8, 0))).isEqualTo(at(8, 0));
    }

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        QuietHours thursdays = new QuietHours(NINE_PM, EIGHT, Set.of(DayOfWeek.THURSDAY));
        assertThat(thursdays.end(at(3, 0))).as("that of Wednesday").isEqualTo(at(3, 0));
        assertThat(thursdays.end(at(22, 0))).isEqualTo(at(32, 0));
        assertThat(thursdays.end(at(24 + 3, 0))).isEqualTo(at(32, 0));
        assertThat(thursdays.end(at(24 + 22, 0))).as("Friday").isEqualTo(at(24 + 22, 0));
    }

    @Test
    void hoursOfADay() {
        QuietHours lessons = new QuietHours(EIGHT, LocalTime.of(15, 30), Set.of(DayOfWeek.THURSDAY));
        assertThat(lessons.end(at(10, 0))).isEqualTo(at(15, 30));
        assertThat(lessons.end(at(7, 59))).isEqualTo(at(7, 59));
        assertThat(QuietHours.NEVER.end(at(3, 0))).isEqualTo(at(3, 0));
    }

    private static LocalDateTime at(int hour, int minute) {
        return THURSDAY_MIDNIGHT.plusHours(hour).plusMinutes(minute);
    }
}

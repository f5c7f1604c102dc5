package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.journal.core.Returns.Missed;
import ru.zvonok.learning.journal.core.Returns.Taken;

class ReturnsTest {

    private static final long PUPIL = 7;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private final List<Taken> taken = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();

    @Test
    void whoMissesEverythingIsStillAway() {
        lesson(1, MONDAY, true);
        lesson(2, TUESDAY, true);
        assertThat(back(MONDAY)).isNull();
        assertThat(back(TUESDAY)).isNull();
    }

    @Test
    void oneLessonAttendedIsEnoughToBeBack() {
        lesson(1, MONDAY, true);
        lesson(2, TUESDAY, true);
        lesson(3, WEDNESDAY, true);
        lesson(4, WEDNESDAY, false);
        assertThat(back(MONDAY)).isEqualTo(WEDNESDAY);
    }

    @Test
    void lessonsOfTheMissedDayItselfSayNothing() {
        lesson(1, MONDAY, false);
        lesson(2, MONDAY, true);
        assertThat(back(MONDAY)).isNull();
    }

    @Test
    void aDayWithoutTakenAttendanceSaysNothing() {
        lesson(1, MONDAY, true);
        assertThat(back(MONDAY)).isNull();
        lesson(2, WEDNESDAY, false);
        assertThat(back(MONDAY)).as("Tuesday was never taken").isEqualTo(WEDNESDAY);
    }

    private void lesson(long id, LocalDate day, boolean away) {
        taken.add(new Taken(id, day));
        if (away) {
            missed.add(new Missed(id, PUPIL, day, true));
        }
    }

    private @org.jspecify.annotations.Nullable LocalDate back(LocalDate day) {
        return new Returns(taken, missed).after(PUPIL, day).orElse(null);
    }
}

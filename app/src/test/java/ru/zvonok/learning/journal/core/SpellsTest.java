package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.journal.core.Spells.Miss;
import ru.zvonok.learning.journal.core.Spells.Spell;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonState;

/** Missed lessons become days, days in a row become spells; a day without lessons parts nothing. */
class SpellsTest {

    private static final int ILL = 3;
    private static final int AWAY = 4;
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
    private static final LocalDate SATURDAY = THURSDAY.plusDays(2);
    private static final LocalDate MONDAY = THURSDAY.plusDays(4);
    private static final LocalDate TUESDAY = THURSDAY.plusDays(5);

    private final Spells spells = new Spells(Stream.of(THURSDAY, FRIDAY, MONDAY, TUESDAY)
            .flatMap(day -> Stream.of(
                    lesson(day, 1, LessonState.PLANNED),
                    lesson(day, 2, LessonState.PLANNED),
                    lesson(day, 3, LessonState.CANCELLED)))
            .toList());

    @Test
    void daysInARowWithOneReasonAreOneSpellOverTheWeekend() {
        assertThat(spells.of(7, List.of(ill(THURSDAY, 2), ill(FRIDAY, 1), ill(FRIDAY, 2), ill(MONDAY, 1))))
                .containsExactly(new Spell(7, THURSDAY, MONDAY, 1, 4, List.of(), ILL, false));
    }

    @Test
    void anotherReasonBeginsAnotherSpellAndTheLatestComesFirst() {
        assertThat(spells.of(7, List.of(ill(THURSDAY, 1), away(FRIDAY, 1), away(MONDAY, 1))))
                .containsExactly(
                        new Spell(7, FRIDAY, MONDAY, 0, 2, List.of(), AWAY, false),
                        new Spell(7, THURSDAY, THURSDAY, 0, 1, List.of(1), ILL, false));
    }

    @Test
    void aDayAtSchoolPartsTwoSpells() {
        assertThat(spells.of(7, List.of(ill(THURSDAY, 1), ill(MONDAY, 1)))).hasSize(2);
    }

    @Test
    void anOpenReasonIsNeverOneWithAKnownOne() {
        List<Spell> found = spells.of(7, List.of(open(THURSDAY, 1), ill(FRIDAY, 1), ill(MONDAY, 2), open(MONDAY, 1)));
        assertThat(found)
                .extracting(Spell::first, Spell::open)
                .containsExactly(tuple(MONDAY, true), tuple(FRIDAY, false), tuple(THURSDAY, true));
    }

    @Test
    void aDayIsWholeWhenEveryLessonThatWasHeldIsMissed() {
        assertThat(spells.wholeDays(List.of(ill(FRIDAY, 1), ill(FRIDAY, 2), ill(MONDAY, 1))))
                .isEqualTo(1);
        assertThat(spells.wholeDays(List.of())).isZero();
    }

    @Test
    void whatWasMissedOnADayWithoutLessonsOfTheClassStandsAlone() {
        assertThat(spells.of(7, List.of(ill(FRIDAY, 1), ill(SATURDAY, 1)))).hasSize(2);
    }

    private static Miss ill(LocalDate day, int number) {
        return new Miss(7, day, number, ILL, false);
    }

    private static Miss away(LocalDate day, int number) {
        return new Miss(7, day, number, AWAY, false);
    }

    private static Miss open(LocalDate day, int number) {
        return new Miss(7, day, number, 1, true);
    }

    private static Lesson lesson(LocalDate day, int number, LessonState state) {
        return new Lesson(1, 2026, 1, 1, day, number, null, null, null, null, null, state);
    }
}

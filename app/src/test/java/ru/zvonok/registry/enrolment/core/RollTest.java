package ru.zvonok.registry.enrolment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.core.Roll.Change;
import ru.zvonok.registry.enrolment.core.Roll.Spell;

class RollTest {

    private static final long PERSON = 1;
    private static final long FIVE = 5;
    private static final long SIX = 6;
    private static final long LINE = 100;
    private static final LocalDate LEAP = LocalDate.of(2028, 2, 29);
    private static final LocalDate BEGIN = LocalDate.of(2027, 9, 1);
    private static final OrderDraft.Line ENROL = OrderDraft.Line.enrol(PERSON, FIVE, MovementReason.FROM_OTHER_SCHOOL);
    private static final OrderDraft.Line MOVE = OrderDraft.Line.transfer(PERSON, FIVE, SIX, MovementReason.BY_WISH);
    private static final OrderDraft.Line LEAVE = OrderDraft.Line.depart(PERSON, FIVE, MovementReason.TO_OTHER_SCHOOL);

    @Test
    void anEnrolmentBegins() {
        assertThat(Roll.sign(OrderKind.ENROLMENT, LEAP, LINE, ENROL, List.of()))
                .containsExactly(new Change.Enter(PERSON, FIVE, LEAP, LINE));
    }

    @Test
    void whoLeftTheDayBeforeIsEnrolledAgainAndWhoLeavesOnTheDayIsNot() {
        assertThat(Roll.sign(OrderKind.ENROLMENT, LEAP, LINE, ENROL, List.of(until(LEAP.minusDays(1)))))
                .hasSize(1);
        hindered(
                EnrolmentProblem.ENROLLED_ALREADY,
                () -> Roll.sign(OrderKind.ENROLMENT, LEAP, LINE, ENROL, List.of(until(LEAP))));
        Spell later = new Spell(9, PERSON, SIX, DateRange.from(LEAP.plusDays(30)), 8, null);
        hindered(
                EnrolmentProblem.ENROLLED_ALREADY,
                () -> Roll.sign(OrderKind.ENROLMENT, LEAP, LINE, ENROL, List.of(later)));
    }

    @Test
    void aTransferEndsTheDayBefore() {
        Spell open = until(null);
        assertThat(Roll.sign(OrderKind.CLASS_TRANSFER, LEAP.plusDays(1), LINE, MOVE, List.of(open)))
                .containsExactly(
                        new Change.Leave(open, LEAP, LINE), new Change.Enter(PERSON, SIX, LEAP.plusDays(1), LINE));
    }

    @Test
    void nobodyLeavesOnTheFirstDayOrFromAnotherClass() {
        hindered(
                EnrolmentProblem.NOT_IN_CLASS,
                () -> Roll.sign(OrderKind.DEPARTURE, BEGIN, LINE, LEAVE, List.of(until(null))));
        assertThat(Roll.sign(OrderKind.DEPARTURE, BEGIN.plusDays(1), LINE, LEAVE, List.of(until(null))))
                .containsExactly(new Change.Leave(until(null), BEGIN, LINE));
        Spell elsewhere = new Spell(9, PERSON, SIX, DateRange.from(BEGIN), 8, null);
        hindered(
                EnrolmentProblem.NOT_IN_CLASS,
                () -> Roll.sign(OrderKind.DEPARTURE, LEAP, LINE, LEAVE, List.of(elsewhere)));
        hindered(
                EnrolmentProblem.LATER_ORDER,
                () -> Roll.sign(OrderKind.DEPARTURE, LEAP, LINE, LEAVE, List.of(until(LEAP.plusDays(9)))));
    }

    @Test
    void aCancellationTakesBackWhatItsLineMade() {
        Spell made = new Spell(1, PERSON, FIVE, DateRange.from(BEGIN), LINE, null);
        assertThat(Roll.cancel(LINE, ENROL, List.of(made))).containsExactly(new Change.Remove(made));
        Spell left = new Spell(1, PERSON, FIVE, new DateRange(BEGIN, LEAP), 7, LINE);
        Spell entered = new Spell(2, PERSON, SIX, DateRange.from(LEAP.plusDays(1)), LINE, null);
        assertThat(Roll.cancel(LINE, MOVE, List.of(left, entered)))
                .containsExactly(new Change.Remove(entered), new Change.Reopen(left));
        assertThat(Roll.cancel(LINE + 1, MOVE, List.of(left, entered))).isEmpty();
    }

    @Test
    void aLaterSpellKeepsACancellationFromHappening() {
        Spell left = new Spell(1, PERSON, FIVE, new DateRange(BEGIN, LEAP), 7, LINE);
        Spell back = new Spell(2, PERSON, SIX, DateRange.from(LEAP.plusDays(30)), 200, null);
        hindered(EnrolmentProblem.LATER_ORDER, () -> Roll.cancel(LINE, LEAVE, List.of(left, back)));
        Spell entered = new Spell(2, PERSON, SIX, new DateRange(LEAP.plusDays(1), LEAP.plusDays(2)), LINE, 200L);
        hindered(EnrolmentProblem.LATER_ORDER, () -> Roll.cancel(LINE, MOVE, List.of(left, entered)));
    }

    private static Spell until(@Nullable LocalDate end) {
        return new Spell(1, PERSON, FIVE, new DateRange(BEGIN, end), 7, end == null ? null : 8L);
    }

    private static void hindered(EnrolmentProblem problem, ThrowingCallable work) {
        assertThatExceptionOfType(Roll.Hindrance.class).isThrownBy(work).satisfies(hindrance -> {
            assertThat(hindrance.problem()).isEqualTo(problem);
            assertThat(hindrance.person()).isEqualTo(PERSON);
        });
    }
}

package ru.zvonok.learning.finals.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.TestScales;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.Forecast;
import ru.zvonok.learning.finals.Forecast.Certainty;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodReasons;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.ImaginedMark;
import ru.zvonok.learning.journal.MarkSums;
import ru.zvonok.learning.journal.StudentResult;
import ru.zvonok.learning.journal.StudentResult.CountedMark;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.calendar.Period;

/** What further marks would do, and how firm a proposal is. */
class ForecastsTest {

    private static final Period QUARTER =
            new Period(1, 1, 2, "II четверть", LocalDate.of(2026, 11, 5), LocalDate.of(2026, 12, 30));
    private static final LocalDate EARLY = LocalDate.of(2026, 11, 12);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 28);

    @Test
    void oneMarkMoreIsReckonedByTheSameRules() {
        StudentResult result = marks(4, 4, 4, 4);
        Proposal proposal = Forecasts.imagine(result, policy(false), List.of(new ImaginedMark(5, 4, false)));
        assertThat(proposal.average()).isEqualByComparingTo("4.50");
        assertThat(proposal.value()).isEqualTo(PeriodValue.FIVE);
        assertThat(Forecasts.imagine(result, policy(false), List.of()))
                .isEqualTo(ProposalRule.propose(result.result(), policy(false)));
    }

    /** Imagined marks on top of real ones propose what the same marks propose when they are real. */
    @Test
    void imaginedAndRealMarksAreReckonedAlike() {
        Random dice = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Integer> real = dice.ints(1 + dice.nextInt(9), 2, 6).boxed().toList();
            List<Integer> further = dice.ints(dice.nextInt(6), 2, 6).boxed().toList();
            List<Integer> all = new ArrayList<>(real);
            all.addAll(further);
            Proposal imagined = Forecasts.imagine(
                    marks(real.toArray(Integer[]::new)),
                    policy(false),
                    further.stream()
                            .map(mark -> new ImaginedMark(mark, 1, false))
                            .toList());
            assertThat(imagined)
                    .isEqualTo(ProposalRule.propose(
                            marks(all.toArray(Integer[]::new)).result(), policy(false)));
        }
    }

    /** One mark less than the fewest does not reach what is wanted. */
    @Test
    void theFewestIsEnoughAndOneLessIsNot() {
        Random dice = new Random(11);
        int found = 0;
        for (int round = 0; round < 300; round++) {
            StudentResult result =
                    marks(dice.ints(3 + dice.nextInt(9), 2, 6).boxed().toArray(Integer[]::new));
            ImaginedMark like = new ImaginedMark(5, 1 + dice.nextInt(3), false);
            OptionalInt fewest = Forecasts.fewest(result, policy(false), PeriodValue.FIVE, like);
            if (fewest.isPresent()) {
                found++;
                assertThat(after(result, like, fewest.getAsInt())).isEqualTo(PeriodValue.FIVE);
                if (fewest.getAsInt() > 0) {
                    assertThat(after(result, like, fewest.getAsInt() - 1)).isNotEqualTo(PeriodValue.FIVE);
                }
            } else {
                assertThat(after(result, like, PeriodReasons.MOST_FURTHER)).isNotEqualTo(PeriodValue.FIVE);
            }
        }
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void marksDoNotHelpWhoMissedTooMuch() {
        StudentResult result = missed(marks(4, 4, 4), 20);
        assertThat(Forecasts.fewest(result, policy(false), PeriodValue.FIVE, new ImaginedMark(5, 3, false)))
                .isEmpty();
        assertThat(Forecasts.of(result, policy(false), QUARTER, EARLY).certainty())
                .isEqualTo(Certainty.ABSENCES);
    }

    /** Where control works must bear a mark out, other marks alone do not help. */
    @Test
    void aCollegeWantsControlWorks() {
        StudentResult result = marks(4, 4, 4);
        assertThat(Forecasts.fewest(result, policy(true), PeriodValue.FIVE, new ImaginedMark(5, 3, false)))
                .isEmpty();
        assertThat(Forecasts.fewest(result, policy(true), PeriodValue.FIVE, new ImaginedMark(5, 3, true)))
                .hasValue(1);
    }

    @Test
    void anImaginedControlWorkIsHeldAndDone() {
        StudentResult result = marks(5, 5, 5);
        CourseResult with = result.with(List.of(new ImaginedMark(3, 3, true), new ImaginedMark(5, 3, true)));
        assertThat(with.controlsHeld()).isEqualTo(2);
        assertThat(with.controls()).isEqualTo(2);
        assertThat(with.controlsGood()).isEqualTo(1);
        assertThat(with.controlsPassed()).isEqualTo(2);
    }

    @Test
    void certaintyGrowsWithTheMarksAndTheDays() {
        assertThat(at(EARLY, 4).certainty()).isEqualTo(Certainty.EARLY);
        assertThat(at(EARLY, 4, 4, 5).certainty()).isEqualTo(Certainty.OPEN);
        assertThat(at(EARLY, 4, 4, 4, 4).certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(at(LATE, 4, 4, 4, 4, 4, 4, 4, 4).certainty()).isEqualTo(Certainty.FIRM);
        assertThat(at(LocalDate.of(2027, 1, 11), 4, 4, 5).certainty()).isEqualTo(Certainty.OVER);
        assertThat(at(EARLY).value()).isNull();
    }

    @Test
    void theForecastHoldsTheProposalBetweenItsLimits() {
        Forecast forecast = at(EARLY, 4, 4, 4, 4);
        assertThat(forecast.value()).isEqualTo(PeriodValue.FOUR);
        assertThat(forecast.lowest()).isEqualTo(PeriodValue.THREE);
        assertThat(forecast.highest()).isEqualTo(PeriodValue.FIVE);
        assertThat(forecast.further()).isEqualTo(24);
    }

    @Test
    void tooFewMarksAreSaidUntilThereAreEnough() {
        Proposal two = Forecasts.imagine(marks(5), policy(false), List.of(new ImaginedMark(5, 1, false)));
        assertThat(two.refusal()).isEqualTo(FinalsProblem.TOO_FEW_MARKS);
        assertThat(Forecasts.fewest(marks(5), policy(false), PeriodValue.FIVE, new ImaginedMark(5, 1, false)))
                .hasValue(2);
    }

    private static PeriodValue after(StudentResult result, ImaginedMark like, int count) {
        return Objects.requireNonNull(Forecasts.imagine(result, policy(false), Collections.nCopies(count, like))
                .value());
    }

    private static Forecast at(LocalDate day, Integer... marks) {
        return Forecasts.of(marks(marks), policy(false), QUARTER, day);
    }

    private static StudentResult marks(Integer... marks) {
        MarkSums sums = MarkSums.NONE;
        List<CountedMark> counted = new ArrayList<>();
        for (Integer mark : marks) {
            sums = sums.plus(mark, 1);
            counted.add(new CountedMark(1, 10, 1, mark));
        }
        CourseResult result = new CourseResult(
                1, new PersonName("Иванова", "Мария", null), sums.averages(), 20, 0, 0, 0, 0, 0, 0, TestScales.FIVE);
        return new StudentResult(course(), result, sums, counted);
    }

    private static StudentResult missed(StudentResult of, int missed) {
        CourseResult one = of.result();
        CourseResult result = new CourseResult(
                one.person(), one.name(), one.averages(), one.lessons(), missed, 0, 0, 0, 0, 0, one.scale());
        return new StudentResult(of.course(), result, of.sums(), of.marks());
    }

    private static Course course() {
        return new Course(1, 2026, CourseKind.LESSONS, 1, "Алгебра", "Алг", 1, "7Б", null, null, List.of());
    }

    private static GradingPolicy policy(boolean controls) {
        return new GradingPolicy(
                LocalDate.of(2026, 9, 1),
                new GradingPolicy.Limits(new BigDecimal("4.5"), new BigDecimal("3.5"), new BigDecimal("2.5")),
                3,
                new BigDecimal("0.5"),
                new BigDecimal("0.09"),
                true,
                controls,
                false,
                List.of(),
                new GradingPolicy.Region(new BigDecimal("3"), new BigDecimal("0.5"), new BigDecimal("0.5")),
                null);
    }
}

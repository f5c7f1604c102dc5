package ru.zvonok.learning.finals.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.learning.TestScales;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.core.YearRule.Part;

/** The mark of the year and the last one. */
class YearRuleTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    @ParameterizedTest
    @CsvSource({
        "4 4 5 5,5,4.50",
        "4 4 4 5,4,4.25",
        "3 4 4 4,4,3.75",
        "3 3 4,3,3.33",
        "4 4 3,4,3.67",
        "5 4,5,4.50",
        "3 2,3,2.50",
        "2 2 3,2,2.33",
        "5 5 5 5,5,5.00"
    })
    void theMeanIsRoundedHalfUpOnce(String marks, String mark, String average) {
        Proposal proposal = YearRule.year(parts(marks), TestScales.FIVE, true);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(mark));
        assertThat(proposal.average()).isEqualByComparingTo(average);
        assertThat(proposal.refusal()).isNull();
        assertThat(proposal.bound()).isEqualTo(proposal.value());
        assertThat(YearRule.year(parts(marks), TestScales.FIVE, false).bound()).isNull();
    }

    @Test
    void theMeanIsThatOfAPlainRecomputation() {
        Random dice = new Random(546);
        for (int i = 0; i < 5_000; i++) {
            List<Part> parts = new ArrayList<>();
            int weights = 0;
            int sum = 0;
            for (int n = 1 + dice.nextInt(6); n > 0; n--) {
                int mark = 2 + dice.nextInt(4);
                int weight = 1 + dice.nextInt(9);
                weights += weight;
                sum += mark * weight;
                parts.add(new Part("период", weight, PeriodValue.ofMark(mark)));
            }
            int expected = (2 * sum + weights) / (2 * weights);
            assertThat(YearRule.year(parts, TestScales.FIVE, false).value()).isEqualTo(PeriodValue.ofMark(expected));
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        Proposal proposal = YearRule.year(
                List.of(
                        new Part("I четверть", 1, PeriodValue.FIVE),
                        new Part("II четверть", 1, null),
                        new Part("III четверть", 1, null)),
                TestScales.FIVE,
                true);
        assertThat(proposal.value()).isNull();
        assertThat(proposal.refusal()).isEqualTo(FinalsProblem.PERIODS_MISSING);
        assertThat(proposal.detail()).isEqualTo("II четверть, III четверть");
        assertThat(proposal.bound()).isNull();
    }

    @Test
    void whoWasNotAttestedOnceIsForTheTeacher() {
        Proposal proposal = YearRule.year(parts("5 4 NA 5"), TestScales.FIVE, true);
        assertThat(proposal.value()).isEqualTo(PeriodValue.FIVE);
        assertThat(proposal.refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
        assertThat(proposal.bound()).as("nobody need approve it").isNull();
        assertThat(YearRule.year(parts("5 4 EXEMPT 4"), TestScales.FIVE, true).refusal())
                .isNull();
    }

    @Test
    void withoutMarksInDigitsAllPeriodsSayIt() {
        assertThat(YearRule.year(parts("PASS PASS"), TestScales.FIVE, true).value())
                .isEqualTo(PeriodValue.PASS);
        assertThat(YearRule.year(parts("PASS PASS"), TestScales.FIVE, true).refusal())
                .isNull();
        assertThat(YearRule.year(parts("EXEMPT EXEMPT"), TestScales.FIVE, true).value())
                .isEqualTo(PeriodValue.EXEMPT);
        assertThat(YearRule.year(parts("NA NA"), TestScales.FIVE, true).refusal())
                .isEqualTo(FinalsProblem.TEACHER_DECIDES);
        assertThat(YearRule.year(parts("FAIL FAIL"), TestScales.FIVE, true).refusal())
                .isEqualTo(FinalsProblem.TEACHER_DECIDES);
        Proposal mixed = YearRule.year(parts("PASS FAIL"), TestScales.FIVE, true);
        assertThat(mixed.value()).isNull();
        assertThat(mixed.refusal()).isEqualTo(FinalsProblem.NOTHING_PROPOSED);
        assertThat(YearRule.year(List.of(), TestScales.FIVE, true).refusal()).isEqualTo(FinalsProblem.NOTHING_PROPOSED);
    }

    @ParameterizedTest
    @CsvSource({"4,5,5", "5,4,5", "4,3,4", "5,2,4", "3,2,3", "2,3,3", "4,4,4"})
    void theLastMarkIsTheMeanOfYearAndExam(String year, String exam, String mark) {
        Proposal proposal =
                YearRule.last(PeriodValue.ofCode(year), PeriodValue.ofCode(exam), TestScales.FIVE, HALF, false);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(mark));
        assertThat(proposal.refusal()).isNull();
    }

    @Test
    void theLastMarkWithoutAnExamOrWithoutTheYear() {
        assertThat(YearRule.last(PeriodValue.FOUR, null, TestScales.FIVE, HALF, true)
                        .value())
                .isEqualTo(PeriodValue.FOUR);
        assertThat(YearRule.last(PeriodValue.FOUR, PeriodValue.EXEMPT, TestScales.FIVE, HALF, true)
                        .value())
                .isEqualTo(PeriodValue.FOUR);
        assertThat(YearRule.last(null, PeriodValue.FIVE, TestScales.FIVE, HALF, true)
                        .refusal())
                .isEqualTo(FinalsProblem.NOTHING_PROPOSED);
        assertThat(YearRule.last(PeriodValue.FOUR, PeriodValue.NOT_ATTESTED, TestScales.FIVE, HALF, true)
                        .refusal())
                .isEqualTo(FinalsProblem.TEACHER_DECIDES);
        assertThat(YearRule.last(PeriodValue.NOT_ATTESTED, null, TestScales.FIVE, HALF, true)
                        .refusal())
                .isEqualTo(FinalsProblem.TEACHER_DECIDES);
    }

    @Test
    void inACollegeTheExamEndsTheCourse() {
        assertThat(YearRule.last(PeriodValue.FIVE, PeriodValue.THREE, TestScales.FIVE, BigDecimal.ONE, true)
                        .value())
                .isEqualTo(PeriodValue.THREE);
    }

    @Test
    void theCertificateCountsAllMarksOfBothYears() {
        assertThat(YearRule.overYears(parts("4 5 5 4 4 4"), TestScales.FIVE, false)
                        .value())
                .isEqualTo(PeriodValue.FOUR);
        assertThat(YearRule.overYears(parts("5 4 5 4 5 4"), TestScales.FIVE, false)
                        .value())
                .isEqualTo(PeriodValue.FIVE);
        Proposal missing = YearRule.overYears(List.of(new Part("прошлый класс", 1, null)), TestScales.FIVE, false);
        assertThat(missing.refusal()).isEqualTo(FinalsProblem.PERIODS_MISSING);
        assertThat(missing.reason()).isEqualTo(YearRule.OVER_YEARS_MISSING);
    }

    private static List<Part> parts(String codes) {
        List<Part> parts = new ArrayList<>();
        for (String code : codes.split(" ", -1)) {
            @Nullable PeriodValue value = PeriodValue.ofCode(code);
            parts.add(new Part("период", 1, value));
        }
        return parts;
    }

    @ParameterizedTest
    @CsvSource({
        "10:7:4 10:8:5 10:8:5 10:9:5,10:8:5,8.00",
        "10:7:4 10:8:5,10:8:5,7.50",
        "10:7:4 10:7:4 10:8:5,10:7:4,7.33"
    })
    void theYearStandsInTheScaleOfTheCourse(String marks, String mark, String average) {
        Proposal proposal = YearRule.year(parts(marks), TestScales.TEN, true);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(mark));
        assertThat(proposal.average()).isEqualByComparingTo(average);
        assertThat(proposal.refusal()).isNull();
        assertThat(proposal.detail()).doesNotContain(":");
    }

    @Test
    void marksOfSeveralScalesHaveNoMean() {
        Proposal mixed = YearRule.year(parts("5 10:8:5"), TestScales.TEN, true);
        assertThat(mixed.value()).isNull();
        assertThat(mixed.reason()).isEqualTo(YearRule.MIXED);
        assertThat(mixed.detail()).isEqualTo("5, 8/10");
        PeriodValue eight = PeriodValue.ofCode("10:8:5");
        assertThat(YearRule.last(eight, PeriodValue.FIVE, TestScales.TEN, HALF, true)
                        .reason())
                .isEqualTo(YearRule.MIXED);
        assertThat(YearRule.last(eight, PeriodValue.ofCode("10:9:5"), TestScales.TEN, HALF, true)
                        .value())
                .isEqualTo(PeriodValue.ofCode("10:9:5"));
    }

    @Test
    void aStateExamOfFivePointsIsForAPersonInAnotherScale() {
        Proposal exam = YearRule.exam(PeriodValue.FOUR, TestScales.TEN);
        assertThat(exam.value()).isEqualTo(PeriodValue.of(TestScales.TEN, TestScales.TEN.mark(4)));
        assertThat(exam.refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
        assertThat(YearRule.exam(PeriodValue.FOUR, TestScales.PASS_FAIL).value())
                .isNull();
        assertThat(YearRule.exam(PeriodValue.FOUR, TestScales.FIVE).refusal()).isNull();
    }
}

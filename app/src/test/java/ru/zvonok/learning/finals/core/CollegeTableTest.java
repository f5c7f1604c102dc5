package ru.zvonok.learning.finals.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.learning.TestScales;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.platform.kernel.PersonName;

/** The table of the colleges' regulation, at and around every limit and every share (MRK-05…10). */
class CollegeTableTest {

    private static final Set<String> HOLES = Set.of(
            ProposalRule.NO_WORKS, ProposalRule.GOOD, ProposalRule.DONE, ProposalRule.PASSED, ProposalRule.FAILED);

    /** What is written in the regulation, word by word: the band of hundredths, and the works that must bear it out. */
    private enum Line {
        FIVE(475, 500, PeriodValue.FIVE, ProposalRule.GOOD) {
            @Override
            int bearing(int done, int good, int passed) {
                return good;
            }
        },
        FOUR(375, 474, PeriodValue.FOUR, ProposalRule.DONE) {
            @Override
            int bearing(int done, int good, int passed) {
                return done;
            }
        },
        THREE(275, 374, PeriodValue.THREE, ProposalRule.PASSED) {
            @Override
            int bearing(int done, int good, int passed) {
                return passed;
            }
        },
        TWO(0, 274, PeriodValue.TWO, ProposalRule.FAILED) {
            @Override
            int bearing(int done, int good, int passed) {
                return done - passed;
            }
        };

        final int from;
        final int to;
        final PeriodValue mark;
        final String hole;

        Line(int from, int to, PeriodValue mark, String hole) {
            this.from = from;
            this.to = to;
            this.mark = mark;
            this.hole = hole;
        }

        abstract int bearing(int done, int good, int passed);

        static Line of(int hundredths) {
            for (Line line : values()) {
                if (line.from <= hundredths && hundredths <= line.to) {
                    return line;
                }
            }
            throw new AssertionError(hundredths);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5.000,5",
        "4.760,5",
        "4.750,5",
        "4.749,5",
        "4.745,5",
        "4.7449,4",
        "4.741,4",
        "4.740,4",
        "4.000,4",
        "3.760,4",
        "3.750,4",
        "3.749,4",
        "3.745,4",
        "3.7449,3",
        "3.741,3",
        "3.740,3",
        "3.000,3",
        "2.760,3",
        "2.750,3",
        "2.749,3",
        "2.745,3",
        "2.7449,2",
        "2.741,2",
        "2.740,2",
        "2.000,2"
    })
    void anAverageIsComparedAsItIsShown(String average, String mark) {
        assertThat(ProposalRule.of(new BigDecimal(average), college(true).limits()))
                .isEqualTo(PeriodValue.ofCode(mark));
    }

    @Test
    void everyAverageWithEveryNumberOfWorksIsAnsweredAsTheTableSays() {
        int proposed = 0;
        int holes = 0;
        for (int thousandths = 2_000; thousandths <= 5_000; thousandths++) {
            BigDecimal average = BigDecimal.valueOf(thousandths, 3);
            Line line = Line.of(
                    average.setScale(2, RoundingMode.HALF_UP).movePointRight(2).intValueExact());
            boolean around = line.to - thousandths / 10 < 3 || thousandths / 10 - line.from < 3;
            for (int held = 0; held <= (around ? 5 : 2); held++) {
                for (int done = 0; done <= held; done++) {
                    for (int passed = 0; passed <= done; passed++) {
                        for (int good = 0; good <= passed; good++) {
                            Proposal proposal =
                                    ProposalRule.propose(result(average, held, done, good, passed), college(true));
                            boolean bornOut = held > 0 && 2 * line.bearing(done, good, passed) >= held;
                            assertThat(proposal.value()).isEqualTo(line.mark);
                            if (bornOut) {
                                proposed++;
                                assertThat(proposal.refusal()).isNull();
                                assertThat(proposal.reason()).isEqualTo(ProposalRule.BORNE_OUT);
                            } else {
                                holes++;
                                assertThat(proposal.refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
                                assertThat(proposal.reason()).isEqualTo(held == 0 ? ProposalRule.NO_WORKS : line.hole);
                                assertThat(proposal.edge()).isTrue();
                            }
                        }
                    }
                }
            }
        }
        assertThat(proposed).isGreaterThan(10_000);
        assertThat(holes).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "4.75, 4,2,2,2, true",
        "4.75, 4,4,1,4, false",
        "4.75, 5,5,2,5, false",
        "4.75, 5,3,3,3, true",
        "4.75, 1,1,0,1, false",
        "4.74, 4,2,0,0, true",
        "4.74, 4,1,1,1, false",
        "4.74, 1,0,0,0, false",
        "3.75, 3,2,0,0, true",
        "3.75, 3,1,1,1, false",
        "3.74, 4,2,0,2, true",
        "3.74, 4,4,0,1, false",
        "2.75, 2,1,0,1, true",
        "2.75, 2,2,0,0, false",
        "2.74, 4,2,0,0, true",
        "2.74, 4,2,0,1, false",
        "2.74, 4,4,2,2, true",
        "2.74, 4,4,4,4, false",
        "2.74, 4,0,0,0, false"
    })
    void halfOfTheWorksBearsItOut(String average, int held, int done, int good, int passed, boolean proposed) {
        Proposal proposal =
                ProposalRule.propose(result(new BigDecimal(average), held, done, good, passed), college(true));
        assertThat(proposal.refusal() == null).isEqualTo(proposed);
        assertThat(HOLES.contains(proposal.reason())).isNotEqualTo(proposed);
    }

    @Test
    void aMarkAgainstTheRuleWaits() {
        Proposal clear = ProposalRule.propose(result(new BigDecimal("4.20"), 4, 4, 2, 4), college(true));
        assertThat(clear.against(PeriodValue.FOUR)).isFalse();
        assertThat(clear.against(PeriodValue.PASS)).as("a pass says no more").isFalse();
        for (PeriodValue other : Set.of(
                PeriodValue.FIVE,
                PeriodValue.THREE,
                PeriodValue.TWO,
                PeriodValue.NOT_ATTESTED,
                PeriodValue.EXEMPT,
                PeriodValue.FAIL)) {
            assertThat(clear.against(other)).as(other.code()).isTrue();
        }
        Proposal two = ProposalRule.propose(result(new BigDecimal("2.20"), 4, 4, 0, 1), college(true));
        assertThat(two.against(PeriodValue.FAIL)).isFalse();
        assertThat(two.against(PeriodValue.PASS)).isTrue();
    }

    @Test
    void inAHoleOnlyWhatIsInThePupilsFavourIsFree() {
        Proposal five = ProposalRule.propose(result(new BigDecimal("4.80"), 4, 4, 1, 4), college(true));
        assertThat(five.against(PeriodValue.FIVE)).isFalse();
        assertThat(five.against(PeriodValue.FOUR)).isTrue();
        Proposal two = ProposalRule.propose(result(new BigDecimal("2.60"), 4, 4, 0, 3), college(true));
        assertThat(two.against(PeriodValue.THREE)).isFalse();
        assertThat(two.against(PeriodValue.PASS)).isFalse();
        assertThat(two.against(PeriodValue.TWO)).isTrue();
        assertThat(two.against(PeriodValue.FOUR)).isTrue();
    }

    @Test
    void wherePeopleDecideOrNothingBindsNobodyIsAsked() {
        Proposal absent = ProposalRule.propose(
                new CourseResult(1, NAME, averages(new BigDecimal("4.20")), 10, 9, 0, 2, 2, 2, 2, TestScales.FIVE),
                college(true));
        Proposal free = ProposalRule.propose(result(new BigDecimal("4.20"), 4, 4, 2, 4), college(false));
        for (PeriodValue value : List.of(PeriodValue.FIVE, PeriodValue.TWO, PeriodValue.PASS, PeriodValue.FAIL)) {
            assertThat(absent.against(value)).isFalse();
            assertThat(free.against(value)).isFalse();
        }
    }

    private static final PersonName NAME = new PersonName("Иванова", "Мария", null);

    private static GradingPolicy college(boolean approval) {
        return new GradingPolicy(
                LocalDate.of(2026, 9, 1),
                new GradingPolicy.Limits(new BigDecimal("4.75"), new BigDecimal("3.75"), new BigDecimal("2.75")),
                1,
                new BigDecimal("0.5"),
                new BigDecimal("0.09"),
                true,
                true,
                approval,
                List.of(),
                new GradingPolicy.Region(new BigDecimal("3"), new BigDecimal("0.5"), new BigDecimal("0.5")),
                null);
    }

    private static CourseResult result(BigDecimal average, int held, int done, int good, int passed) {
        return new CourseResult(1, NAME, averages(average), 30, 0, 0, done, good, passed, held, TestScales.FIVE);
    }

    private static Averages averages(BigDecimal average) {
        return new Averages(average, average, 12, 0);
    }
}

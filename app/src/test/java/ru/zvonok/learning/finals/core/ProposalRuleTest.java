package ru.zvonok.learning.finals.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.learning.TestScales;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Texts;

/** What a grading policy proposes. */
class ProposalRuleTest {

    private static final GradingPolicy SCHOOL = policy("4.5", "3.5", "2.5", false);
    private static final GradingPolicy STEPS = new GradingPolicy(
            SCHOOL.validFrom(),
            SCHOOL.limits(),
            SCHOOL.minimumMarks(),
            SCHOOL.absenceShare(),
            SCHOOL.edge(),
            true,
            false,
            false,
            List.of(),
            new GradingPolicy.Region(
                    new BigDecimal("3"),
                    new BigDecimal("0.5"),
                    new BigDecimal("0.5"),
                    Map.of(
                            Scale.Kind.TEN, steps("0.15"),
                            Scale.Kind.HUNDRED, steps("1"))),
            null);
    private static final GradingPolicy COLLEGE = policy("4.75", "3.75", "2.75", true);

    @ParameterizedTest
    @CsvSource({
        "4.36,4,false",
        "4.50,5,true",
        "4.42,4,true",
        "4.40,4,false",
        "3.00,3,false",
        "5.00,5,false",
        "3.53,4,true"
    })
    void roundsByTheThreshold(String average, String mark, boolean edge) {
        Proposal proposal = ProposalRule.propose(result(average, 12, 30, 0), SCHOOL);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(mark));
        assertThat(proposal.edge()).isEqualTo(edge);
        assertThat(proposal.refusal()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "TEN,7.50,10:8:5",
        "TEN,7.49,10:7:4",
        "TEN,5.50,10:6:4",
        "TEN,5.49,10:5:3",
        "TEN,3.50,10:4:3",
        "TWELVE,9.50,12:10:5",
        "TWELVE,9.49,12:9:4",
        "TWELVE,6.50,12:7:4",
        "TWELVE,6.49,12:6:3",
        "TWELVE,12.00,12:12:5",
        "HUNDRED,85.00,100:85:5",
        "HUNDRED,84.49,100:84:4",
        "HUNDRED,84.50,100:85:5",
        "HUNDRED,69.49,100:69:3",
        "HUNDRED,50.00,100:50:3",
        "TEN,10.00,10:10:5"
    })
    void anotherScaleRoundsToAMarkOfItsOwn(Scale.Kind kind, String average, String mark) {
        Proposal proposal = ProposalRule.propose(result(average, 12, 30, 0, of(kind)), SCHOOL);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(mark));
        assertThat(proposal.refusal()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"TEN,3.49,10:3:2", "TWELVE,3.49,12:3:2", "HUNDRED,49.49,100:49:2", "TEN,1.00,10:1:2"})
    void belowTheLowestLimitAPersonDecides(Scale.Kind kind, String average, String mark) {
        Proposal proposal = ProposalRule.propose(result(average, 12, 30, 0, of(kind)), SCHOOL);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(mark));
        assertThat(proposal.refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
    }

    @ParameterizedTest
    @CsvSource({
        "TEN,7.36,true",
        "TEN,7.34,false",
        "TEN,7.64,true",
        "TEN,7.66,false",
        "HUNDRED,84.00,true",
        "HUNDRED,83.40,false",
        "HUNDRED,77.50,false",
        "HUNDRED,69.80,true",
        "HUNDRED,85.60,false"
    })
    void whatIsDoubtfulIsWiderInALongScale(Scale.Kind kind, String average, boolean edge) {
        assertThat(ProposalRule.propose(result(average, 12, 30, 0, of(kind)), STEPS)
                        .edge())
                .isEqualTo(edge);
    }

    @Test
    void theSchoolMayRoundUpLater() {
        GradingPolicy strict = up(SCHOOL, "0.6");
        assertThat(ProposalRule.propose(result("7.59", 12, 30, 0, TestScales.TEN), strict)
                        .value())
                .isEqualTo(PeriodValue.ofCode("10:7:4"));
        assertThat(ProposalRule.propose(result("7.60", 12, 30, 0, TestScales.TEN), strict)
                        .value())
                .isEqualTo(PeriodValue.ofCode("10:8:5"));
        assertThat(ProposalRule.propose(result("4.50", 12, 30, 0), strict).value())
                .isEqualTo(PeriodValue.FIVE);
    }

    @Test
    void theTableAsksWhatTheMarkIsWorth() {
        CourseResult bearing = works(result("8.20", 12, 30, 0, TestScales.TEN), 4, 2, 2, 2);
        assertThat(ProposalRule.propose(bearing, COLLEGE).value()).isEqualTo(PeriodValue.ofCode("10:8:5"));
        assertThat(ProposalRule.propose(bearing, COLLEGE).refusal()).isNull();
        CourseResult poor = works(result("2.20", 12, 30, 0, TestScales.TEN), 4, 4, 0, 4);
        Proposal hole = ProposalRule.propose(poor, up(COLLEGE, "0.5"));
        assertThat(hole.refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
    }

    /** A mark of another scale is never the five-point one of the same digit. */
    @Test
    void anotherScaleStaysApart() {
        PeriodValue five = PeriodValue.of(TestScales.TEN, 5);
        assertThat(five.code()).isEqualTo("10:5:3");
        assertThat(five).isNotEqualTo(PeriodValue.FIVE).isSameAs(PeriodValue.ofCode("10:5:3"));
        assertThat(five.fits(TestScales.TEN)).isTrue();
        assertThat(five.fits(TestScales.TWELVE)).isFalse();
        assertThat(PeriodValue.FIVE.fits(TestScales.TEN)).isFalse();
        assertThat(PeriodValue.NOT_ATTESTED.fits(TestScales.TEN)).isTrue();
        assertThat(five.same(PeriodValue.ofCode("10:5:4"))).isTrue();
        assertThat(PeriodValue.of(TestScales.TEN, 6).better(five)).isTrue();
        assertThat(PeriodValue.FIVE.better(five)).isFalse();
        assertThat(five.figures()).isEqualTo("5/10");
        for (String wrong : List.of("10:11:5", "10:5:1", "9:5:3", "10:05:3", "100:101:5", "6", "1", "10:5", "")) {
            assertThatThrownBy(() -> PeriodValue.ofCode(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** What is counted in figures. */
    @Test
    void otherScalesCountAsWhatTheyAreWorth() {
        Tally tally = Tally.NOTHING
                .and(PeriodValue.ofCode("10:8:5"))
                .and(PeriodValue.ofCode("100:51:3"))
                .and(PeriodValue.FOUR)
                .and(PeriodValue.PASS)
                .and(PeriodValue.FAIL);
        assertThat(tally).isEqualTo(new Tally(1, 1, 1, 0, 1, 0, 2));
        assertThat(tally.average()).isEqualByComparingTo("4.00");
    }

    private static GradingPolicy.Steps steps(String edge) {
        return new GradingPolicy.Steps(new BigDecimal("0.5"), new BigDecimal(edge));
    }

    private static GradingPolicy up(GradingPolicy policy, String up) {
        return new GradingPolicy(
                policy.validFrom(),
                policy.limits(),
                policy.minimumMarks(),
                policy.absenceShare(),
                policy.edge(),
                policy.weighted(),
                policy.controlWorks(),
                policy.approval(),
                policy.weights(),
                policy.region(),
                new BigDecimal(up));
    }

    @ParameterizedTest
    @CsvSource({
        "4,4,PASS,",
        "4,2,PASS,",
        "5,3,PASS,",
        "5,2,FAIL,TEACHER_DECIDES",
        "4,0,FAIL,TEACHER_DECIDES",
        "2,2,PASS,TOO_FEW_MARKS"
    })
    void passAndFailGoByTheShareOfPasses(int marks, int passes, String value, @Nullable FinalsProblem refusal) {
        Proposal proposal = ProposalRule.propose(passed(marks, passes, 0), SCHOOL);
        assertThat(proposal.value()).isEqualTo(PeriodValue.ofCode(value));
        assertThat(proposal.average()).isNull();
        assertThat(proposal.works().bearing()).isEqualTo(passes);
        assertThat(proposal.works().held()).isEqualTo(marks);
        assertThat(proposal.refusal()).isEqualTo(refusal);
    }

    @Test
    void whoWasAwayTooOftenIsNotPassedEither() {
        assertThat(ProposalRule.propose(passed(4, 4, 20), SCHOOL).value()).isEqualTo(PeriodValue.NOT_ATTESTED);
        assertThat(ProposalRule.propose(passed(0, 0, 0), SCHOOL).refusal()).isEqualTo(FinalsProblem.NOTHING_PROPOSED);
    }

    private static Scale of(Scale.Kind kind) {
        return switch (kind) {
            case TEN -> TestScales.TEN;
            case TWELVE -> TestScales.TWELVE;
            case HUNDRED -> TestScales.HUNDRED;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static CourseResult passed(int marks, int passes, int missed) {
        return new CourseResult(
                1,
                new PersonName("Иванова", "Мария", null),
                new Averages(null, null, marks, passes),
                30,
                missed,
                0,
                0,
                0,
                0,
                0,
                TestScales.PASS_FAIL);
    }

    @Test
    void belowThreeAPersonDecides() {
        Proposal proposal = ProposalRule.propose(result("2.94", 12, 30, 0), SCHOOL);
        assertThat(proposal.value()).isEqualTo(PeriodValue.THREE);
        assertThat(proposal.refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
    }

    /** The limits are dated data of the region, so a reason that named one would be false in another region. */
    @Test
    void reasonsNameNoLimit() {
        Texts texts = new Texts();
        for (String key : List.of(
                ProposalRule.BELOW,
                ProposalRule.PASSES,
                ProposalRule.PASSES_BELOW,
                ProposalRule.ABSENT,
                ProposalRule.BORNE_OUT,
                ProposalRule.NO_WORKS,
                ProposalRule.GOOD,
                ProposalRule.DONE,
                ProposalRule.PASSED,
                ProposalRule.FAILED,
                FinalsProblem.TEACHER_DECIDES.code())) {
            for (Locale locale : Texts.LOCALES) {
                String words = texts.get(locale, key, 7, 7, 7, 7, 7, 7, 7, 7).replaceAll("7([.,]00)?", "");
                assertThat(words).as(key).isNotBlank().doesNotContainPattern("\\d|половин|half|\\?");
            }
        }
    }

    @Test
    void tooFewMarksOrNoneAreSaid() {
        assertThat(ProposalRule.propose(result("5.00", 2, 30, 0), SCHOOL).refusal())
                .isEqualTo(FinalsProblem.TOO_FEW_MARKS);
        Proposal nothing = ProposalRule.propose(result(null, 0, 30, 3), SCHOOL);
        assertThat(nothing.value()).isNull();
        assertThat(nothing.refusal()).isEqualTo(FinalsProblem.NOTHING_PROPOSED);
    }

    @Test
    void whoMissedMoreThanHalfIsNotAttested() {
        assertThat(ProposalRule.propose(result("5.00", 5, 30, 16), SCHOOL).value())
                .isEqualTo(PeriodValue.NOT_ATTESTED);
        assertThat(ProposalRule.propose(result("5.00", 5, 30, 15), SCHOOL).value())
                .isEqualTo(PeriodValue.FIVE);
    }

    @Test
    void aCollegeWantsHalfOfTheControlWorks() {
        CourseResult poor = works(result("4.80", 12, 30, 0), 4, 1, 1, 1);
        assertThat(ProposalRule.propose(poor, COLLEGE).refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
        CourseResult good = works(result("4.80", 12, 30, 0), 4, 2, 2, 2);
        assertThat(ProposalRule.propose(good, COLLEGE).refusal()).isNull();
        assertThat(ProposalRule.propose(good, COLLEGE).value()).isEqualTo(PeriodValue.FIVE);
        assertThat(ProposalRule.propose(works(result("4.74", 12, 30, 0), 4, 2, 0, 2), COLLEGE)
                        .value())
                .isEqualTo(PeriodValue.FOUR);
    }

    @Test
    void aBetterAverageIsNeverAWorseMark() {
        Random dice = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            BigDecimal one = BigDecimal.valueOf(2_000 + dice.nextInt(3_001), 3);
            BigDecimal other = BigDecimal.valueOf(2_000 + dice.nextInt(3_001), 3);
            PeriodValue lower = ProposalRule.of(one.min(other), COLLEGE.limits());
            PeriodValue higher = ProposalRule.of(one.max(other), COLLEGE.limits());
            assertThat(higher.number()).isGreaterThanOrEqualTo(lower.number());
        }
    }

    /** What a region may say instead. */
    @Test
    void thePassingAverageAndTheShareOfControlWorksAreTheRegions() {
        var strict = policy(
                "4.5",
                "3.5",
                "2.5",
                true,
                new GradingPolicy.Region(new BigDecimal("3.2"), new BigDecimal("0.75"), new BigDecimal("0.5")));
        var plain = policy("4.5", "3.5", "2.5", false, strict.region());
        assertThat(ProposalRule.propose(result("3.19", 12, 30, 0), plain).refusal())
                .isEqualTo(FinalsProblem.TEACHER_DECIDES);
        CourseResult half = works(result("4.80", 12, 30, 0), 4, 2, 2, 2);
        assertThat(ProposalRule.propose(half, strict).refusal()).isEqualTo(FinalsProblem.TEACHER_DECIDES);
        CourseResult three = works(result("4.80", 12, 30, 0), 4, 3, 3, 3);
        assertThat(ProposalRule.propose(three, strict).refusal()).isNull();
    }

    private static GradingPolicy policy(String five, String four, String three, boolean college) {
        return policy(
                five,
                four,
                three,
                college,
                new GradingPolicy.Region(new BigDecimal("3"), new BigDecimal("0.5"), new BigDecimal("0.5")));
    }

    private static GradingPolicy policy(
            String five, String four, String three, boolean college, GradingPolicy.Region region) {
        return new GradingPolicy(
                LocalDate.of(2026, 9, 1),
                new GradingPolicy.Limits(new BigDecimal(five), new BigDecimal(four), new BigDecimal(three)),
                3,
                new BigDecimal("0.5"),
                new BigDecimal("0.09"),
                true,
                college,
                college,
                List.of(),
                region,
                null);
    }

    private static CourseResult result(@Nullable String average, int marks, int lessons, int missed) {
        return result(average, marks, lessons, missed, TestScales.FIVE);
    }

    private static CourseResult result(@Nullable String average, int marks, int lessons, int missed, Scale scale) {
        BigDecimal value = average == null ? null : new BigDecimal(average);
        return new CourseResult(
                1,
                new PersonName("Иванова", "Мария", null),
                new Averages(value, value, marks, 0),
                lessons,
                missed,
                0,
                0,
                0,
                0,
                0,
                scale);
    }

    private static CourseResult works(CourseResult result, int held, int done, int good, int passed) {
        return new CourseResult(
                result.person(),
                result.name(),
                result.averages(),
                result.lessons(),
                result.missed(),
                result.duties(),
                done,
                good,
                passed,
                held,
                result.scale());
    }
}

package ru.zvonok.learning.finals.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.finals.CouncilMatter;
import ru.zvonok.learning.finals.CouncilValue;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.core.CouncilRule.Advice;
import ru.zvonok.learning.finals.core.CouncilRule.Facts;
import ru.zvonok.learning.finals.core.CouncilRule.Stage;

class CouncilRuleTest {

    private static final Facts GOOD = facts(List.of(), List.of(), List.of());
    private static final Facts DEBT = facts(List.of("Алг"), List.of(), List.of());
    private static final Facts MISSING = facts(List.of("Алг"), List.of("Физ"), List.of());

    @Test
    void anOrdinaryYear() {
        assertThat(value(Stage.ORDINARY, GOOD, null)).isEqualTo(CouncilValue.PROMOTED);
        assertThat(value(Stage.ORDINARY, DEBT, null)).isEqualTo(CouncilValue.CONDITIONAL);
        assertThat(advice(Stage.ORDINARY, CouncilMatter.PROMOTION, MISSING, null)
                        .subjects())
                .containsExactly("Физ");
        assertThat(value(Stage.ORDINARY, MISSING, null)).isNull();
    }

    @Test
    void theEndOfALevel() {
        assertThat(value(Stage.END_OF_PRIMARY, GOOD, null)).isEqualTo(CouncilValue.PROMOTED);
        assertThat(value(Stage.END_OF_PRIMARY, DEBT, null)).isNull();
        assertThat(admission(Stage.LEAVING, GOOD)).isEqualTo(CouncilValue.ADMITTED);
        assertThat(admission(Stage.LEAVING, DEBT)).isEqualTo(CouncilValue.NOT_ADMITTED);
        assertThat(admission(Stage.LEAVING, MISSING)).isNull();
        assertThat(value(Stage.LEAVING, GOOD, null)).as("not admitted yet").isNull();
        assertThat(value(Stage.LEAVING, GOOD, CouncilValue.NOT_ADMITTED)).isNull();
        assertThat(value(Stage.LEAVING, GOOD, CouncilValue.ADMITTED)).isEqualTo(CouncilValue.GRADUATED);
        assertThat(value(Stage.LEAVING, facts(List.of(), List.of(), List.of("Алг")), CouncilValue.ADMITTED))
                .as("an exam failed")
                .isNull();
    }

    @Test
    void aCollegeWhoseLastYearIsNotKnown() {
        assertThat(admission(Stage.COLLEGE, GOOD)).isNull();
        assertThat(value(Stage.COLLEGE, DEBT, null)).isEqualTo(CouncilValue.CONDITIONAL);
        assertThat(value(Stage.COLLEGE, GOOD, CouncilValue.ADMITTED)).isNull();
        assertThat(CouncilRule.choices(Stage.COLLEGE, CouncilMatter.PROMOTION))
                .contains(CouncilValue.GRADUATED)
                .doesNotContain(CouncilValue.ADAPTED);
    }

    /** COL-01. */
    @Test
    void aCollegeBeforeAndInTheLastCourse() {
        assertThat(CouncilRule.matters(Stage.COLLEGE_COURSE)).containsExactly(CouncilMatter.PROMOTION);
        assertThat(CouncilRule.choices(Stage.COLLEGE_COURSE, CouncilMatter.PROMOTION))
                .contains(CouncilValue.PROMOTED)
                .doesNotContain(CouncilValue.GRADUATED);
        assertThat(value(Stage.COLLEGE_COURSE, GOOD, null)).isEqualTo(CouncilValue.PROMOTED);
        assertThat(value(Stage.COLLEGE_COURSE, DEBT, null)).isEqualTo(CouncilValue.CONDITIONAL);

        assertThat(CouncilRule.choices(Stage.COLLEGE_LEAVING, CouncilMatter.PROMOTION))
                .contains(CouncilValue.GRADUATED)
                .doesNotContain(CouncilValue.PROMOTED);
        assertThat(admission(Stage.COLLEGE_LEAVING, GOOD)).isEqualTo(CouncilValue.ADMITTED);
        assertThat(admission(Stage.COLLEGE_LEAVING, DEBT)).isEqualTo(CouncilValue.NOT_ADMITTED);
        assertThat(admission(Stage.COLLEGE_LEAVING, MISSING)).isNull();
        assertThat(value(Stage.COLLEGE_LEAVING, GOOD, null))
                .as("not admitted yet")
                .isNull();
        assertThat(value(Stage.COLLEGE_LEAVING, GOOD, CouncilValue.NOT_ADMITTED))
                .isNull();
        assertThat(value(Stage.COLLEGE_LEAVING, GOOD, CouncilValue.ADMITTED))
                .as("not attested yet")
                .isNull();
        assertThat(value(Stage.COLLEGE_LEAVING, attested(PeriodValue.THREE, PeriodValue.FIVE), CouncilValue.ADMITTED))
                .isEqualTo(CouncilValue.GRADUATED);
        assertThat(advice(
                                Stage.COLLEGE_LEAVING,
                                CouncilMatter.PROMOTION,
                                attested(PeriodValue.FIVE, PeriodValue.TWO),
                                CouncilValue.ADMITTED)
                        .reason())
                .isEqualTo("finals.council.reason.attestation-failed");
    }

    private static Facts attested(PeriodValue... marks) {
        return new Facts(true, List.of(), List.of(), List.of(), List.of("Физ"), List.of(marks));
    }

    private static Facts facts(List<String> debts, List<String> missing, List<String> failed) {
        return new Facts(true, debts, missing, failed, List.of(), List.of());
    }

    private static @Nullable CouncilValue value(Stage stage, Facts facts, @Nullable CouncilValue admitted) {
        return advice(stage, CouncilMatter.PROMOTION, facts, admitted).value();
    }

    private static @Nullable CouncilValue admission(Stage stage, Facts facts) {
        return advice(stage, CouncilMatter.ADMISSION, facts, null).value();
    }

    private static Advice advice(Stage stage, CouncilMatter matter, Facts facts, @Nullable CouncilValue admitted) {
        return CouncilRule.advice(stage, matter, facts, admitted);
    }
}

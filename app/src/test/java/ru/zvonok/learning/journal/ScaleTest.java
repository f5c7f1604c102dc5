package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zvonok.learning.TestScales;

/** What marks of each scale are worth, and how they are written. */
class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "FIVE,5,5",
        "FIVE,4,4",
        "FIVE,3,3",
        "FIVE,2,2",
        "TEN,10,5",
        "TEN,8,5",
        "TEN,7,4",
        "TEN,6,4",
        "TEN,5,3",
        "TEN,4,3",
        "TEN,3,2",
        "TEN,1,2",
        "TWELVE,12,5",
        "TWELVE,10,5",
        "TWELVE,9,4",
        "TWELVE,7,4",
        "TWELVE,6,3",
        "TWELVE,4,3",
        "TWELVE,3,2",
        "TWELVE,1,2",
        "HUNDRED,100,5",
        "HUNDRED,85,5",
        "HUNDRED,84,4",
        "HUNDRED,70,4",
        "HUNDRED,69,3",
        "HUNDRED,50,3",
        "HUNDRED,49,2",
        "PASS_FAIL,102,4",
        "PASS_FAIL,101,2"
    })
    void aMarkIsWorthAFiveToATwo(Scale.Kind kind, int mark, int worth) {
        Scale scale = of(kind);
        assertThat(scale.worth(mark)).isEqualTo(worth);
        assertThat(scale.passed(mark)).isEqualTo(worth >= 3);
        assertThat(scale.good(mark)).isEqualTo(worth >= 4);
        assertThat(scale.allows(mark)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FIVE,4.50,5", "FIVE,4.49,4", "FIVE,2.50,3", "FIVE,2.49,2",
        "TEN,7.50,5", "TEN,7.49,4", "TEN,5.49,3", "TEN,3.49,2",
        "TWELVE,9.50,5", "TWELVE,9.49,4", "TWELVE,6.49,3", "TWELVE,3.49,2",
        "HUNDRED,85.00,5", "HUNDRED,84.99,4", "HUNDRED,69.99,3", "HUNDRED,49.99,2"
    })
    void anAverageToo(Scale.Kind kind, BigDecimal average, int worth) {
        assertThat(of(kind).worth(average)).isEqualTo(worth);
    }

    @ParameterizedTest
    @EnumSource(Scale.Kind.class)
    void whatMayBeGivenIsWrittenAndReadBack(Scale.Kind kind) {
        Scale scale = of(kind);
        assertThat(scale.marks()).isNotEmpty().allMatch(scale::allows).allSatisfy(mark -> assertThat(
                        Scale.ofText(Scale.text(mark)))
                .isEqualTo(mark));
        for (int mark = -1; mark <= 103; mark++) {
            assertThat(scale.allows(mark))
                    .as("%d", mark)
                    .isEqualTo(scale.marks().contains(mark));
        }
        for (int worth : List.of(5, 4, 3, 2)) {
            int typical = scale.mark(worth);
            assertThat(scale.allows(typical)).isTrue();
            if (kind.numbers()) {
                assertThat(scale.worth(typical)).isEqualTo(worth);
            }
        }
    }

    @Test
    void passesAndFailsHaveNoMean() {
        MarkSums sums = MarkSums.NONE.plus(Scale.PASS, 3).plus(Scale.FAIL, 1).plus(Scale.PASS, 2);
        assertThat(sums.averages()).isEqualTo(new Averages(null, null, 3, 2));
        assertThat(MarkSums.NONE.plus(9, 1).plus(12, 2).averages())
                .isEqualTo(new Averages(new BigDecimal("10.50"), new BigDecimal("11.00"), 2, 0));
    }

    private static Scale of(Scale.Kind kind) {
        return switch (kind) {
            case FIVE -> TestScales.FIVE;
            case TEN -> TestScales.TEN;
            case TWELVE -> TestScales.TWELVE;
            case HUNDRED -> TestScales.HUNDRED;
            case PASS_FAIL -> TestScales.PASS_FAIL;
        };
    }
}

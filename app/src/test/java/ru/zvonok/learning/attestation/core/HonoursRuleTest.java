package ru.zvonok.learning.attestation.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.attestation.core.HonoursRule.Numbers;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.learning.finals.PeriodValue;

/** Honours and medals by dated numbers. */
class HonoursRuleTest {

    private static final Numbers NUMBERS = new Numbers(0, 0, 70, 2, 60);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BASIC, 5 5 PASS, -, HONOURS",
                "BASIC, 5 4, -, NONE",
                "BASIC, 5 ?, -, NONE",
                "SECONDARY, 5 5, 70, MEDAL_FIRST",
                "SECONDARY, 5 5, 69, MEDAL_SECOND",
                "SECONDARY, 5 4 4, 99, MEDAL_SECOND",
                "SECONDARY, 4 4 4, 99, NONE",
                "SECONDARY, 5 4 4, 59, NONE",
                "SECONDARY, 5 3, 99, NONE",
                "SECONDARY, 5 5, -, NONE"
            })
    void honoursFollowFromMarksAndScores(Level level, String marks, @Nullable Integer lowest, Honours honours) {
        List<@Nullable PeriodValue> values = new ArrayList<>();
        for (String mark : marks.split(" ", -1)) {
            values.add(mark.equals("?") ? null : PeriodValue.ofCode(mark));
        }
        assertThat(HonoursRule.of(level, values, lowest, NUMBERS).honours()).isEqualTo(honours);
    }
}

package ru.zvonok.gateway.integration.rest.core;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.integration.rest.core.Vocabulary.Spoken;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.YearResult;

/**
 * A settled mark of a period or of the year.
 *
 * @param text as it stands in sheets: «5», «н/а»
 * @param word as it is spoken: «отлично», «7 из 10»
 * @param value the number in the scale of the subject; null where it is none
 */
record ResultShape(String text, String word, @Nullable Integer value) {

    /** What a subject ends with; each null until it is settled. */
    record Results(
            @Nullable ResultShape year,
            @Nullable ResultShape coursework,
            @Nullable ResultShape exam,
            @JsonProperty("final") @Nullable ResultShape last) {

        static Results of(Map<Long, PeriodValue> settled, Spoken words) {
            return new Results(
                    found(settled, YearResult.YEAR, words),
                    found(settled, YearResult.COURSEWORK, words),
                    found(settled, YearResult.EXAM, words),
                    found(settled, YearResult.FINAL, words));
        }

        private static @Nullable ResultShape found(Map<Long, PeriodValue> settled, YearResult result, Spoken words) {
            return ResultShape.of(settled.get(result.column()), words);
        }
    }

    static @Nullable ResultShape of(@Nullable PeriodValue value, Spoken words) {
        return value == null
                ? null
                : new ResultShape(
                        words.said(value), words.word(value), value.mark() ? Integer.valueOf(value.number()) : null);
    }
}

package ru.zvonok.learning.attestation.core;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.learning.finals.PeriodValue;

/** Which honours marks and scores are worth, by dated numbers. Pure. */
final class HonoursRule {

    /**
     * @param fours how many fours a certificate with honours may hold
     * @param first the same for a medal of the first degree, with the lowest {@code firstScore}
     * @param second the same for the second degree, with {@code secondScore}
     */
    record Numbers(int fours, int first, int firstScore, int second, int secondScore) {}

    /** What is proposed, and why: key of a text with its arguments. */
    record Proposed(Honours honours, String why, List<Object> arguments) {}

    private HonoursRule() {}

    /**
     * @param values of all lines; null where nothing is settled or proposed
     * @param lowest the lowest score of the exams that everybody takes; null where one is missing
     */
    static Proposed of(
            Level level, Collection<@Nullable PeriodValue> values, @Nullable Integer lowest, Numbers numbers) {
        if (values.isEmpty() || values.stream().anyMatch(value -> value == null)) {
            return nothing("attestation.honours.why.open");
        }
        long fours = values.stream().filter(value -> value == PeriodValue.FOUR).count();
        long lower = values.stream()
                .filter(value -> value == PeriodValue.THREE || value == PeriodValue.TWO)
                .count();
        if (lower > 0) {
            return new Proposed(Honours.NONE, "attestation.honours.why.marks", List.of(fours, lower));
        }
        if (level == Level.BASIC) {
            return fours <= numbers.fours()
                    ? new Proposed(Honours.HONOURS, "attestation.honours.why.excellent", List.of(fours))
                    : new Proposed(Honours.NONE, "attestation.honours.why.marks", List.of(fours, lower));
        }
        if (fours > Math.max(numbers.first(), numbers.second())) {
            return new Proposed(Honours.NONE, "attestation.honours.why.marks", List.of(fours, lower));
        }
        if (lowest == null) {
            return nothing("attestation.honours.why.no-scores");
        }
        if (fours <= numbers.first() && lowest >= numbers.firstScore()) {
            return new Proposed(Honours.MEDAL_FIRST, "attestation.honours.why.medal", List.of(fours, lowest));
        }
        return fours <= numbers.second() && lowest >= numbers.secondScore()
                ? new Proposed(Honours.MEDAL_SECOND, "attestation.honours.why.medal", List.of(fours, lowest))
                : new Proposed(Honours.NONE, "attestation.honours.why.score", List.of(fours, lowest));
    }

    private static Proposed nothing(String why) {
        return new Proposed(Honours.NONE, why, List.of());
    }
}

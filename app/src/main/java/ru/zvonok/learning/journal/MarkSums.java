package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Marks added up: the one arithmetic of averages, for what stands and for what somebody imagines. Pure.
 *
 * @param marks how many
 * @param sum of the marks
 * @param weights sum of their weights
 * @param weighted sum of the marks times their weights
 */
public record MarkSums(int marks, long sum, long weights, long weighted) implements Serializable {

    public static final MarkSums NONE = new MarkSums(0, 0, 0, 0);

    private static final int DECIMALS = 2;

    public MarkSums plus(int value, int weight) {
        return new MarkSums(marks + 1, sum + value, weights + weight, weighted + (long) value * weight);
    }

    public MarkSums plus(MarkSums other) {
        return new MarkSums(marks + other.marks, sum + other.sum, weights + other.weights, weighted + other.weighted);
    }

    /** With two decimals, rounded half up. */
    public Averages averages() {
        return marks == 0 ? Averages.NONE : new Averages(quotient(sum, marks), quotient(weighted, weights), marks);
    }

    private static BigDecimal quotient(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_UP);
    }
}

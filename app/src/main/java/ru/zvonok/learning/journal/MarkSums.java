package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Marks added up: the one arithmetic of averages, for what stands and for what somebody imagines. Pure.
 *
 * @param marks how many that are numbers
 * @param sum of these
 * @param weights sum of their weights
 * @param weighted sum of these times their weights
 * @param passes how many say pass
 * @param fails how many say fail
 */
public record MarkSums(int marks, long sum, long weights, long weighted, int passes, int fails)
        implements Serializable {

    public static final MarkSums NONE = new MarkSums(0, 0, 0, 0, 0, 0);

    private static final int DECIMALS = 2;

    public MarkSums plus(int value, int weight) {
        return plus(value, weight, 1);
    }

    /** With so many of the same. */
    public MarkSums plus(int value, int weight, int many) {
        if (Scale.number(value)) {
            long more = (long) many * weight;
            return new MarkSums(
                    marks + many, sum + (long) many * value, weights + more, weighted + more * value, passes, fails);
        }
        boolean pass = value == Scale.PASS;
        return new MarkSums(marks, sum, weights, weighted, passes + (pass ? many : 0), fails + (pass ? 0 : many));
    }

    public MarkSums plus(MarkSums other) {
        return new MarkSums(
                marks + other.marks,
                sum + other.sum,
                weights + other.weights,
                weighted + other.weighted,
                passes + other.passes,
                fails + other.fails);
    }

    /** With two decimals, rounded half up. */
    public Averages averages() {
        int all = marks + passes + fails;
        if (marks == 0) {
            return all == 0 ? Averages.NONE : new Averages(null, null, all, passes);
        }
        return new Averages(quotient(sum, marks), quotient(weighted, weights), all, passes);
    }

    private static BigDecimal quotient(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_UP);
    }
}

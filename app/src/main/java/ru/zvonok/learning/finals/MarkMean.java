package ru.zvonok.learning.finals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The exact mean of marks; it is rounded half up once, to a whole mark or to the two decimals that are shown. */
public record MarkMean(BigDecimal sum, int weights) {

    public static final MarkMean NOTHING = new MarkMean(BigDecimal.ZERO, 0);

    /** With one more mark. */
    public MarkMean with(int mark, int weight) {
        return new MarkMean(sum.add(BigDecimal.valueOf((long) mark * weight)), weights + weight);
    }

    /** The mark it comes to. */
    public int whole() {
        return rounded(0).intValueExact();
    }

    /** As it is shown. */
    public BigDecimal shown() {
        return rounded(2);
    }

    private BigDecimal rounded(int decimals) {
        return sum.divide(BigDecimal.valueOf(weights), decimals, RoundingMode.HALF_UP);
    }
}

package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ru.zvonok.learning.journal.Averages;

/** Adds up marks with their weights; answers averages with two decimals, rounded half up. */
final class AverageMath {

    private static final int DECIMALS = 2;

    private int count;
    private long sum;
    private long weights;
    private long weighted;

    AverageMath add(int value, int weight) {
        count++;
        sum += value;
        weights += weight;
        weighted += (long) value * weight;
        return this;
    }

    Averages averages() {
        return count == 0 ? Averages.NONE : new Averages(quotient(sum, count), quotient(weighted, weights), count);
    }

    private static BigDecimal quotient(long dividend, long divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_UP);
    }
}

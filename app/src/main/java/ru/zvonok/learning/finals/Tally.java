package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Marks counted: of a pupil over subjects, of a subject over pupils. «зачёт» is no mark, «незачёт» counts as not attested.
 * Shares are 0 to 100 with one decimal, null where nothing was judged.
 */
public record Tally(int five, int four, int three, int two, int notAttested, int exempt) implements Serializable {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    private static final int WHOLE = 100;

    public Tally and(PeriodValue value) {
        return switch (value) {
            case FIVE -> new Tally(five + 1, four, three, two, notAttested, exempt);
            case FOUR -> new Tally(five, four + 1, three, two, notAttested, exempt);
            case THREE -> new Tally(five, four, three + 1, two, notAttested, exempt);
            case TWO -> new Tally(five, four, three, two + 1, notAttested, exempt);
            case NOT_ATTESTED, FAIL -> new Tally(five, four, three, two, notAttested + 1, exempt);
            case EXEMPT -> new Tally(five, four, three, two, notAttested, exempt + 1);
            case PASS -> this;
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                five + other.five,
                four + other.four,
                three + other.three,
                two + other.two,
                notAttested + other.notAttested,
                exempt + other.exempt);
    }

    /** How many were judged: in digits or not attested. */
    public int judged() {
        return marks() + notAttested;
    }

    private int marks() {
        return five + four + three + two;
    }

    /** Mean of the marks in digits with two decimals. */
    public @Nullable BigDecimal average() {
        return marks() == 0 ? null : quotient(5L * five + 4L * four + 3L * three + 2L * two, marks(), 2);
    }

    /** успеваемость */
    public @Nullable BigDecimal pass(FigureRule rule) {
        return share(from(rule.passed()));
    }

    /** качество знаний */
    public @Nullable BigDecimal quality(FigureRule rule) {
        return share(from(rule.good()));
    }

    /** степень обученности (СОУ) */
    public @Nullable BigDecimal learned(FigureRule rule) {
        if (judged() == 0) {
            return null;
        }
        BigDecimal sum = times(rule.five(), five)
                .add(times(rule.four(), four))
                .add(times(rule.three(), three))
                .add(times(rule.two(), two))
                .add(times(rule.notAttested(), notAttested));
        return sum.multiply(BigDecimal.valueOf(WHOLE)).divide(BigDecimal.valueOf(judged()), 1, RoundingMode.HALF_UP);
    }

    public Standing standing() {
        if (judged() == 0) {
            return Standing.NONE;
        }
        if (two + notAttested > 0) {
            return Standing.FAILING;
        }
        return switch (three) {
            case 0 -> four == 0 ? Standing.EXCELLENT : Standing.GOOD;
            case 1 -> Standing.ONE_THREE;
            default -> Standing.THREES;
        };
    }

    private int from(int lowest) {
        return (lowest <= 5 ? five : 0)
                + (lowest <= 4 ? four : 0)
                + (lowest <= 3 ? three : 0)
                + (lowest <= 2 ? two : 0);
    }

    private @Nullable BigDecimal share(int part) {
        return share(part, judged());
    }

    /** A part of a whole, 0 to 100. */
    public static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0 ? null : quotient(100L * part, whole, 1);
    }

    private static BigDecimal times(BigDecimal worth, int count) {
        return worth.multiply(BigDecimal.valueOf(count));
    }

    private static BigDecimal quotient(long dividend, long divisor, int decimals) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP);
    }
}

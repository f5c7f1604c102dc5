package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Marks counted: of a pupil over subjects, of a subject over pupils. «зачёт» is no mark, «незачёт» counts as not attested. A
 * mark of a scale of more than five points counts as what it was worth when it was given.
 * Shares are 0 to 100 with one decimal, null where nothing was judged.
 *
 * @param other how many of the marks are of such a scale
 */
public record Tally(int five, int four, int three, int two, int notAttested, int exempt, int other)
        implements Serializable {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    private static final int WHOLE = 100;

    public Tally and(PeriodValue value) {
        int worth = value.worth();
        boolean missing = value == PeriodValue.NOT_ATTESTED || value == PeriodValue.FAIL;
        return new Tally(
                five + (worth == 5 ? 1 : 0),
                four + (worth == 4 ? 1 : 0),
                three + (worth == 3 ? 1 : 0),
                two + (worth == 2 ? 1 : 0),
                notAttested + (missing ? 1 : 0),
                exempt + (value == PeriodValue.EXEMPT ? 1 : 0),
                other + (value.other() ? 1 : 0));
    }

    public Tally plus(Tally more) {
        return new Tally(
                five + more.five,
                four + more.four,
                three + more.three,
                two + more.two,
                notAttested + more.notAttested,
                exempt + more.exempt,
                other + more.other);
    }

    /** How many were judged: in digits or not attested. */
    public int judged() {
        return marks() + notAttested;
    }

    private int marks() {
        return five + four + three + two;
    }

    /** Mean of the marks in digits, of other scales of what they are worth, with two decimals. */
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

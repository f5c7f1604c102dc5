package ru.zvonok.learning;

import java.math.BigDecimal;
import ru.zvonok.learning.journal.Scale;

/** The scales with the numbers that come with the product. */
public final class TestScales {

    public static final Scale FIVE = scale(Scale.Kind.FIVE, 2, 5, "5", "4", "3");
    public static final Scale TEN = scale(Scale.Kind.TEN, 1, 10, "7.5", "5.5", "3.5");
    public static final Scale TWELVE = scale(Scale.Kind.TWELVE, 1, 12, "9.5", "6.5", "3.5");
    public static final Scale HUNDRED = scale(Scale.Kind.HUNDRED, 1, 100, "85", "70", "50");
    public static final Scale PASS_FAIL = scale(Scale.Kind.PASS_FAIL, 0, 0, "102", "102", "0.5");

    private TestScales() {}

    private static Scale scale(Scale.Kind kind, int lowest, int highest, String five, String four, String three) {
        return new Scale(
                kind,
                lowest,
                highest,
                new Scale.Limits(new BigDecimal(five), new BigDecimal(four), new BigDecimal(three)));
    }
}

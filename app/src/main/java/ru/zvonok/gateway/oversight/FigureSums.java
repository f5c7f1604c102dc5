package ru.zvonok.gateway.oversight;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Marks and absences added up. Averages are those of five-point marks; pass rate and quality count what any mark in numbers was
 * worth. Absences are counted in lessons of one pupil.
 *
 * @param marks all of them
 * @param fiveMarks of five-point courses, {@code markSum} their sum
 * @param n5 worth a five, and so on
 * @param s5 settled marks of the period worth a five, and so on
 * @param pupilLessons lessons at which attendance was taken, times their pupils
 */
public record FigureSums(
        long marks,
        long fiveMarks,
        long markSum,
        long n5,
        long n4,
        long n3,
        long n2,
        long passes,
        long fails,
        long s5,
        long s4,
        long s3,
        long s2,
        long pupilLessons,
        long ill,
        long excused,
        long unexcused,
        long unknown,
        long late)
        implements Serializable {

    public static final FigureSums NONE = new FigureSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public FigureSums plus(FigureSums o) {
        return new FigureSums(
                marks + o.marks,
                fiveMarks + o.fiveMarks,
                markSum + o.markSum,
                n5 + o.n5,
                n4 + o.n4,
                n3 + o.n3,
                n2 + o.n2,
                passes + o.passes,
                fails + o.fails,
                s5 + o.s5,
                s4 + o.s4,
                s3 + o.s3,
                s2 + o.s2,
                pupilLessons + o.pupilLessons,
                ill + o.ill,
                excused + o.excused,
                unexcused + o.unexcused,
                unknown + o.unknown,
                late + o.late);
    }

    /** With two decimals, rounded half up; null without five-point marks. */
    public @Nullable BigDecimal average() {
        return fiveMarks == 0
                ? null
                : BigDecimal.valueOf(markSum).divide(BigDecimal.valueOf(fiveMarks), 2, RoundingMode.HALF_UP);
    }

    /** Marks worth a four or a five, in per cent of all in numbers. */
    public @Nullable BigDecimal quality() {
        return percent(n5 + n4, n5 + n4 + n3 + n2);
    }

    /** Marks worth a three or more. */
    public @Nullable BigDecimal passRate() {
        return percent(n5 + n4 + n3, n5 + n4 + n3 + n2);
    }

    public long settled() {
        return s5 + s4 + s3 + s2;
    }

    /** The same of settled marks. */
    public @Nullable BigDecimal settledQuality() {
        return percent(s5 + s4, settled());
    }

    public @Nullable BigDecimal settledPassRate() {
        return percent(s5 + s4 + s3, settled());
    }

    public long absences() {
        return ill + excused + unexcused + unknown;
    }

    /** Absences in per cent of the lessons of pupils. */
    public @Nullable BigDecimal absenceShare() {
        return percent(absences(), pupilLessons);
    }

    private static @Nullable BigDecimal percent(long part, long of) {
        return of == 0 ? null : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}

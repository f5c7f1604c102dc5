package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Scale;

/**
 * How period marks are proposed from a day on.
 *
 * @param limits from which average on which mark is proposed on the five-point scale
 * @param minimumMarks fewer marks propose nothing
 * @param absenceShare from this share of missed lessons on a pupil is not attested: 0.5
 * @param edge an average this close to a limit is shown as doubtful: 0.09
 * @param weighted whether the weighted average counts
 * @param controlWorks whether control works must bear the mark out (MRK-05…08)
 * @param approval whether a mark against a rule that binds waits for the deputy's approval (MRK-10)
 * @param weights of the periods in their order for the mark of the year; empty where all weigh the same
 * @param region what the region says alone
 * @param up from which part of a point on an average of another scale is rounded up; null where the region's number does
 */
public record GradingPolicy(
        LocalDate validFrom,
        Limits limits,
        int minimumMarks,
        BigDecimal absenceShare,
        BigDecimal edge,
        boolean weighted,
        boolean controlWorks,
        boolean approval,
        List<Integer> weights,
        Region region,
        @Nullable BigDecimal up)
        implements Serializable {

    public GradingPolicy {
        weights = List.copyOf(weights);
    }

    /** From which part of a point on an average of a scale of more than five points is rounded up. */
    public BigDecimal up(Scale scale) {
        return up != null ? up : region.steps(scale.kind()).up();
    }

    /** How close to a limit an average of a scale is doubtful. */
    public BigDecimal edge(Scale scale) {
        return scale.kind() == Scale.Kind.FIVE
                ? edge
                : region.steps(scale.kind()).edge();
    }

    /** Below this average a person decides, where no control works are asked for. */
    public BigDecimal passed(Scale scale) {
        return scale.kind() == Scale.Kind.FIVE
                ? region.passed()
                : scale.limits().three();
    }

    /** How much a period counts for the mark of the year. */
    public int weight(int number) {
        return number <= weights.size() ? weights.get(number - 1) : 1;
    }

    /**
     * The lowest averages of the marks; below the last it is a two. An average is compared as it is shown: with two
     * decimals, rounded half up, so that 4.745 is 4.75 and nothing lies between two marks.
     */
    public record Limits(BigDecimal five, BigDecimal four, BigDecimal three) implements Serializable {}

    /**
     * @param passed below this average a person decides, where no control works are asked for: 3
     * @param controlShare how much of the control works bears a mark out: 0.5
     * @param examShare how much of the final mark is the exam's: 0.5
     * @param steps of the scales of more than five points
     */
    public record Region(BigDecimal passed, BigDecimal controlShare, BigDecimal examShare, Map<Scale.Kind, Steps> steps)
            implements Serializable {

        public Region {
            steps = Map.copyOf(steps);
        }

        /** With plain rounding in all other scales. */
        public Region(BigDecimal passed, BigDecimal controlShare, BigDecimal examShare) {
            this(passed, controlShare, examShare, Map.of());
        }

        Steps steps(Scale.Kind kind) {
            return steps.getOrDefault(kind, Steps.PLAIN);
        }
    }

    /**
     * How averages of a scale of more than five points become marks.
     *
     * @param up from which part of a point on it is rounded up: 0.5
     * @param edge how close to a limit an average is doubtful; from half a point on only limits of what marks are worth
     *     count, since every average is as close to some mark
     */
    public record Steps(BigDecimal up, BigDecimal edge) implements Serializable {

        public static final Steps PLAIN = new Steps(new BigDecimal("0.5"), new BigDecimal("0.09"));
    }
}

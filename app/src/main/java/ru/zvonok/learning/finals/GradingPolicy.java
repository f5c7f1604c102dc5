package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
        Region region)
        implements Serializable {

    public GradingPolicy {
        weights = List.copyOf(weights);
    }

    /** From which average on which mark is proposed: other scales than the five-point one bring limits of their own. */
    public Limits limits(Scale scale) {
        Scale.Limits own = scale.limits();
        return scale.kind() == Scale.Kind.FIVE ? limits : new Limits(own.five(), own.four(), own.three());
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
     */
    public record Region(BigDecimal passed, BigDecimal controlShare, BigDecimal examShare) implements Serializable {}
}

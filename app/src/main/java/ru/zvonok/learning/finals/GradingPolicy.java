package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How period marks are proposed from a day on.
 *
 * @param roundingThreshold the fraction from which an average is rounded up: 0.5, 0.6
 * @param minimumMarks fewer marks propose nothing
 * @param absenceShare from this share of missed lessons on a pupil is not attested: 0.5
 * @param edge an average this close to a limit is shown as doubtful: 0.09
 * @param weighted whether the weighted average counts
 * @param controlWorks whether control works must support the mark (MRK-05…08)
 * @param limits what the region says alone
 */
public record GradingPolicy(
        LocalDate validFrom,
        BigDecimal roundingThreshold,
        int minimumMarks,
        BigDecimal absenceShare,
        BigDecimal edge,
        boolean weighted,
        boolean controlWorks,
        Limits limits)
        implements Serializable {

    /**
     * @param passed below this average a person decides: 3
     * @param controlShare how much of the control works supports a mark: 0.5
     */
    public record Limits(BigDecimal passed, BigDecimal controlShare) implements Serializable {}
}

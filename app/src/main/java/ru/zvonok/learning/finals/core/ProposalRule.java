package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.CourseResult;

/** What a grading policy proposes to a pupil, and why. Pure. */
final class ProposalRule {

    static final String AVERAGE = "finals.reason.average";
    static final String FEW = "finals.reason.few";
    static final String ABSENT = "finals.reason.absent";
    static final String NONE = "finals.reason.none";
    static final String BELOW = "finals.reason.below";
    static final String CONTROLS = "finals.reason.controls";

    private static final int LOWEST = 2;
    private static final int HIGHEST = 5;

    private ProposalRule() {}

    static Proposal propose(CourseResult result, GradingPolicy policy) {
        @Nullable
        BigDecimal average = policy.weighted()
                ? result.averages().weighted()
                : result.averages().plain();
        if (absentTooOften(result, policy)) {
            return proposal(PeriodValue.NOT_ATTESTED, average, result, ABSENT, false, FinalsProblem.TEACHER_DECIDES);
        }
        if (average == null) {
            return proposal(null, null, result, NONE, false, FinalsProblem.NOTHING_PROPOSED);
        }
        PeriodValue value = rounded(average, policy.roundingThreshold());
        boolean edge = close(average, policy);
        if (result.averages().marks() < policy.minimumMarks()) {
            return proposal(value, average, result, FEW, edge, FinalsProblem.TOO_FEW_MARKS);
        }
        if (average.compareTo(policy.limits().passed()) < 0) {
            return proposal(value, average, result, BELOW, edge, FinalsProblem.TEACHER_DECIDES);
        }
        if (policy.controlWorks() && !supported(value, result, policy.limits().controlShare())) {
            return proposal(value, average, result, CONTROLS, true, FinalsProblem.TEACHER_DECIDES);
        }
        return proposal(value, average, result, AVERAGE, edge, null);
    }

    /** Up from the threshold on, and never out of the scale. */
    static PeriodValue rounded(BigDecimal average, BigDecimal threshold) {
        int whole = average.setScale(0, RoundingMode.FLOOR).intValueExact();
        boolean up = average.subtract(BigDecimal.valueOf(whole)).compareTo(threshold) >= 0;
        return PeriodValue.ofMark(Math.clamp(whole + (up ? 1 : 0), LOWEST, HIGHEST));
    }

    private static boolean absentTooOften(CourseResult result, GradingPolicy policy) {
        return result.lessons() > 0
                && BigDecimal.valueOf(result.missed())
                                .compareTo(policy.absenceShare().multiply(BigDecimal.valueOf(result.lessons())))
                        > 0;
    }

    /** Whether a little more or less would be another mark. */
    private static boolean close(BigDecimal average, GradingPolicy policy) {
        int whole = average.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal limit = BigDecimal.valueOf(whole).add(policy.roundingThreshold());
        boolean inScale = limit.compareTo(BigDecimal.valueOf(LOWEST)) > 0 && whole < HIGHEST;
        return inScale && average.subtract(limit).abs().compareTo(policy.edge()) <= 0;
    }

    /** A share of the control works must bear the mark out (MRK-05 to MRK-08). */
    private static boolean supported(PeriodValue value, CourseResult result, BigDecimal share) {
        int wanted = share.multiply(BigDecimal.valueOf(result.controlsHeld()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return switch (value) {
            case FIVE -> result.controlsGood() >= wanted;
            case FOUR -> result.controls() >= wanted;
            case THREE -> result.controlsPassed() >= wanted;
            default -> true;
        };
    }

    private static Proposal proposal(
            @Nullable PeriodValue value,
            @Nullable BigDecimal average,
            CourseResult result,
            String reason,
            boolean edge,
            @Nullable FinalsProblem refusal) {
        return new Proposal(
                value,
                average,
                result.averages().marks(),
                result.missed(),
                result.lessons(),
                result.duties(),
                reason,
                edge,
                refusal);
    }
}

package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.Proposal.Works;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.Scale;

/**
 * What a grading policy proposes to a pupil, and why. Pure.
 *
 * <p>Where control works are asked for it is the table of the colleges' regulation (MRK-05…09): a mark is proposed when the
 * average lies in its band and a share of the control works bears it out. A five is borne out by works done at 4 and 5, a
 * four by works that were done, a three by works not worse than satisfactory, a two by works below that. Where the share is
 * missed, or there were no works at all, the table has a hole: the teacher decides, and nobody need approve what is in
 * the pupil's favour, which is the mark of the average, and a three where even a two is not borne out.
 *
 * <p>In a scale of more than five points the average is rounded to a mark of that scale, and the table asks what the mark is
 * worth there; pass and fail have no average and no table, there it is the share of passes.
 */
final class ProposalRule {

    static final String AVERAGE = "finals.reason.average";
    static final String FEW = "finals.reason.few";
    static final String ABSENT = "finals.reason.absent";
    static final String EXEMPT = "finals.reason.exempt";
    static final String NONE = "finals.reason.none";
    static final String BELOW = "finals.reason.below";
    static final String BORNE_OUT = "finals.reason.borne-out";
    static final String PASSES = "finals.reason.passes";
    static final String PASSES_FEW = "finals.reason.passes-few";
    static final String PASSES_BELOW = "finals.reason.passes-below";
    static final String NO_WORKS = "finals.reason.works-none";
    static final String GOOD = "finals.reason.works-good";
    static final String DONE = "finals.reason.works-done";
    static final String PASSED = "finals.reason.works-passed";
    static final String FAILED = "finals.reason.works-failed";

    private static final int DECIMALS = 2;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What a reason is and what follows from it. */
    private record Verdict(
            String reason,
            boolean edge,
            @Nullable FinalsProblem refusal,
            @Nullable PeriodValue bound) {

        static Verdict decide(String reason) {
            return new Verdict(reason, false, FinalsProblem.TEACHER_DECIDES, null);
        }
    }

    private ProposalRule() {}

    static Proposal propose(CourseResult result, GradingPolicy policy) {
        @Nullable BigDecimal average = average(result, policy);
        if (result.exempt()) {
            Verdict spared = new Verdict(EXEMPT, false, null, null);
            return proposal(PeriodValue.EXEMPT, average, result, Works.NONE, spared);
        }
        if (absentTooOften(result, policy)) {
            return proposal(PeriodValue.NOT_ATTESTED, average, result, Works.NONE, Verdict.decide(ABSENT));
        }
        if (!result.scale().kind().numbers() && result.averages().marks() > 0) {
            return passOrFail(result, policy);
        }
        if (average == null) {
            Verdict nothing = new Verdict(NONE, false, FinalsProblem.NOTHING_PROPOSED, null);
            return proposal(null, null, result, Works.NONE, nothing);
        }
        PeriodValue value = of(average, result.scale(), policy);
        boolean edge = close(average, value, result.scale(), policy);
        if (result.averages().marks() < policy.minimumMarks()) {
            Verdict few = new Verdict(FEW, edge, FinalsProblem.TOO_FEW_MARKS, null);
            return proposal(value, average, result, Works.NONE, few);
        }
        if (policy.controlWorks()) {
            Works works = works(value, result, policy.region().controlShare());
            return proposal(value, average, result, works, table(value, works, edge, result.scale(), policy));
        }
        if (average.compareTo(policy.passed(result.scale())) < 0) {
            Verdict below = new Verdict(BELOW, edge, FinalsProblem.TEACHER_DECIDES, null);
            return proposal(value, average, result, Works.NONE, below);
        }
        Verdict clear = new Verdict(AVERAGE, edge, null, policy.approval() ? value : null);
        return proposal(value, average, result, Works.NONE, clear);
    }

    /** Without a mean the share of passes decides; nobody fails by itself. */
    private static Proposal passOrFail(CourseResult result, GradingPolicy policy) {
        int all = result.averages().marks();
        int passes = result.averages().passes();
        int needed = needed(result.scale().limits().three(), all);
        Works works = new Works(passes, all, needed);
        PeriodValue value = passes >= needed ? PeriodValue.PASS : PeriodValue.FAIL;
        Verdict verdict;
        if (all < policy.minimumMarks()) {
            verdict = new Verdict(PASSES_FEW, false, FinalsProblem.TOO_FEW_MARKS, null);
        } else if (value == PeriodValue.FAIL) {
            verdict = Verdict.decide(PASSES_BELOW);
        } else {
            verdict = new Verdict(PASSES, false, null, policy.approval() ? value : null);
        }
        return proposal(value, null, result, works, verdict);
    }

    private static int needed(BigDecimal share, int all) {
        return share.multiply(BigDecimal.valueOf(all))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** The mark of an average as it is shown, with two decimals. */
    static PeriodValue of(BigDecimal average, GradingPolicy.Limits limits) {
        BigDecimal shown = average.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (shown.compareTo(limits.five()) >= 0) {
            return PeriodValue.FIVE;
        }
        if (shown.compareTo(limits.four()) >= 0) {
            return PeriodValue.FOUR;
        }
        return shown.compareTo(limits.three()) >= 0 ? PeriodValue.THREE : PeriodValue.TWO;
    }

    /** The same in the scale of the course: rounded there, where it has more than five points. */
    static PeriodValue of(BigDecimal average, Scale scale, GradingPolicy policy) {
        if (scale.kind() == Scale.Kind.FIVE) {
            return of(average, policy.limits());
        }
        BigDecimal shown = average.setScale(DECIMALS, RoundingMode.HALF_UP);
        BigDecimal below = shown.setScale(0, RoundingMode.FLOOR);
        boolean up = shown.subtract(below).compareTo(policy.up(scale)) >= 0;
        return PeriodValue.of(scale, Math.clamp(below.intValueExact() + (up ? 1 : 0), scale.lowest(), scale.highest()));
    }

    private static @Nullable BigDecimal average(CourseResult result, GradingPolicy policy) {
        @Nullable
        BigDecimal average = policy.weighted()
                ? result.averages().weighted()
                : result.averages().plain();
        return average == null ? null : average.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static boolean absentTooOften(CourseResult result, GradingPolicy policy) {
        return result.lessons() > 0
                && BigDecimal.valueOf(result.missed())
                                .compareTo(policy.absenceShare().multiply(BigDecimal.valueOf(result.lessons())))
                        > 0;
    }

    /** Whether a little more or less would be another mark. */
    private static boolean close(BigDecimal average, PeriodValue value, Scale scale, GradingPolicy policy) {
        BigDecimal edge = policy.edge(scale);
        GradingPolicy.Limits limits = policy.limits();
        if (scale.kind() == Scale.Kind.FIVE) {
            return List.of(limits.five(), limits.four(), limits.three()).stream()
                    .anyMatch(limit -> average.subtract(limit).abs().compareTo(edge) <= 0);
        }
        boolean fine = edge.compareTo(HALF) < 0;
        return List.of(average.subtract(edge), average.add(edge)).stream()
                .map(near -> of(near, scale, policy))
                .anyMatch(other -> fine ? other != value : other.worth() != value.worth());
    }

    private static Works works(PeriodValue value, CourseResult result, BigDecimal share) {
        int needed = needed(share, result.controlsHeld());
        int bearing =
                switch (value.worth()) {
                    case 5 -> result.controlsGood();
                    case 4 -> result.controls();
                    case 3 -> result.controlsPassed();
                    default -> result.controls() - result.controlsPassed();
                };
        return new Works(bearing, result.controlsHeld(), needed);
    }

    private static Verdict table(PeriodValue value, Works works, boolean edge, Scale scale, GradingPolicy policy) {
        PeriodValue favour = value;
        String reason;
        boolean hole = works.held() == 0 || works.bearing() < works.needed();
        if (works.held() == 0) {
            reason = NO_WORKS;
        } else if (!hole) {
            reason = BORNE_OUT;
        } else {
            reason = switch (value.worth()) {
                case 5 -> GOOD;
                case 4 -> DONE;
                case 3 -> PASSED;
                default -> FAILED;
            };
        }
        if (hole && value.worth() == PeriodValue.TWO.worth()) {
            favour = scale.kind() == Scale.Kind.FIVE ? PeriodValue.THREE : PeriodValue.of(scale, lowestPassed(scale));
        }
        return new Verdict(
                reason, hole || edge, hole ? FinalsProblem.TEACHER_DECIDES : null, policy.approval() ? favour : null);
    }

    private static int lowestPassed(Scale scale) {
        return scale.marks().stream()
                .filter(scale::passed)
                .min(Integer::compare)
                .orElse(scale.highest());
    }

    private static Proposal proposal(
            @Nullable PeriodValue value,
            @Nullable BigDecimal average,
            CourseResult result,
            Works works,
            Verdict verdict) {
        return new Proposal(
                value,
                average,
                result.averages().marks(),
                result.missed(),
                result.lessons(),
                result.duties(),
                works,
                verdict.reason(),
                "",
                verdict.edge(),
                verdict.refusal(),
                verdict.bound());
    }
}

package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A proposed mark and why.
 *
 * @param value null when the rules propose nothing
 * @param reason text key of the reason, with {@link #arguments}
 * @param works what the control works say, where they are asked for
 * @param detail what the reason names: the marks a mean is made of, the periods that lack one
 * @param edge the average is close to the limit to another mark
 * @param refusal why it cannot be accepted together with others, null when it can
 * @param bound the mark that needs nobody's approval; null where any does (MRK-10)
 */
public record Proposal(
        @Nullable PeriodValue value,
        @Nullable BigDecimal average,
        int marks,
        int missed,
        int lessons,
        int duties,
        Works works,
        String reason,
        String detail,
        boolean edge,
        @Nullable FinalsProblem refusal,
        @Nullable PeriodValue bound)
        implements Serializable {

    /** Where nobody asked what is proposed. */
    public static final Proposal UNASKED =
            new Proposal(null, null, 0, 0, 0, 0, Works.NONE, "", "", false, FinalsProblem.NOTHING_PROPOSED, null);

    /**
     * @param bearing control works that bear the mark out
     * @param held all that were held
     * @param needed how many would have to bear it out
     */
    public record Works(int bearing, int held, int needed) implements Serializable {

        public static final Works NONE = new Works(0, 0, 0);
    }

    /** The same with what the pupil missed and owes. */
    public Proposal with(int missed, int lessons, int duties) {
        return new Proposal(
                value, average, marks, missed, lessons, duties, works, reason, detail, edge, refusal, bound);
    }

    /** What stands in the text of {@link #reason}. */
    public Object[] arguments() {
        return new Object[] {
            average == null ? 0 : average,
            marks,
            missed,
            lessons,
            duties,
            works.bearing(),
            works.held(),
            works.needed(),
            detail
        };
    }

    /** Whether a mark goes against the rule, so that the deputy must approve it; a pass agrees with every positive mark. */
    public boolean against(PeriodValue settled) {
        if (bound == null) {
            return false;
        }
        boolean failed = bound.worth() == PeriodValue.TWO.worth();
        if (settled == PeriodValue.PASS && bound != PeriodValue.FAIL) {
            return failed;
        }
        if (settled == PeriodValue.FAIL) {
            return !failed && bound != PeriodValue.FAIL;
        }
        return !settled.same(bound);
    }
}

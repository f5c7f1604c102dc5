package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A proposed mark and why.
 *
 * @param value null when the rules propose nothing
 * @param reason text key of the reason, with the arguments average, marks, missed, lessons, duties
 * @param edge the average is close to the limit to another mark
 * @param refusal why it cannot be accepted together with others, null when it can
 */
public record Proposal(
        @Nullable PeriodValue value,
        @Nullable BigDecimal average,
        int marks,
        int missed,
        int lessons,
        int duties,
        String reason,
        boolean edge,
        @Nullable FinalsProblem refusal)
        implements Serializable {

    /** What stands in the text of {@link #reason}. */
    public Object[] arguments() {
        return new Object[] {average == null ? 0 : average, marks, missed, lessons, duties};
    }
}

package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.StudentResult;
import ru.zvonok.registry.calendar.Period;

/**
 * What decides a pupil's mark of a period in one course: the marks, the rules, what they propose, what was settled.
 *
 * @param settled null until the teacher settles it
 * @param forecast how firm the proposal is while the period lasts
 */
public record PeriodReason(
        StudentResult result,
        Period period,
        GradingPolicy policy,
        Proposal proposal,
        @Nullable SettledMark settled,
        Forecast forecast)
        implements Serializable {

    /**
     * A settled mark with what was proposed when it was settled.
     *
     * @param reason text key of the proposal's reason of then, with the average of then alone; null where none was kept
     */
    public record SettledMark(
            PeriodValue value,
            @Nullable PeriodValue proposed,
            @Nullable BigDecimal average,
            @Nullable String reason,
            Instant at)
            implements Serializable {

        /** Whether the teacher settled what the rules did not propose. */
        public boolean otherwise() {
            return proposed != null && !proposed.same(value);
        }
    }
}

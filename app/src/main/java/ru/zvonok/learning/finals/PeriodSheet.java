package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Marks of a course in a period, pupils by name.
 *
 * @param scale in which the course is marked; null where nobody is in it
 */
public record PeriodSheet(
        long course, long period, @Nullable Scale scale, boolean locked, List<PeriodRow> rows) implements Serializable {

    /**
     * A pupil; {@code value} is null until it is settled, {@code version} 0.
     *
     * @param proposedThen what was proposed when it was settled
     * @param seen whether the family has seen the mark as it stands
     * @param pending a mark against the rule that nobody has approved; it counts nowhere (MRK-10)
     */
    public record PeriodRow(
            long person,
            PersonName name,
            @Nullable PeriodValue value,
            @Nullable PeriodValue proposedThen,
            long version,
            @Nullable Instant settledAt,
            boolean seen,
            @Nullable Pending pending,
            Proposal proposal)
            implements Serializable {

        /** Whether it is settled when all that is proposed is accepted. */
        public boolean ready() {
            return value == null && pending == null && proposal.value() != null && proposal.refusal() == null;
        }

        /** Whether marks changed after it was settled, so that another one is proposed now than then and than it is. */
        public boolean outdated() {
            return value != null
                    && proposal.value() != null
                    && !proposal.value().same(proposedThen)
                    && !proposal.value().same(value);
        }
    }

    /**
     * A mark that waits for the deputy.
     *
     * @param words why the teacher sets it; null until it was said
     * @param answer why it was given back; null while it waits
     */
    public record Pending(
            PeriodValue value,
            @Nullable String words,
            @Nullable String answer,
            Instant since) implements Serializable {}

    /** How many marks are settled by accepting what is proposed. */
    public int ready() {
        return (int) rows.stream().filter(PeriodRow::ready).count();
    }

    public PeriodSheet {
        rows = List.copyOf(rows);
    }
}

package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a {@link ClosingRule.Kind} today, and what will.
 *
 * @param since from which day the organisation's own line holds, null where it is the region's
 * @param ahead own lines that begin after today, the first of them first
 */
public record ClosingNumber(
        ClosingRule.Kind kind, int value, @Nullable LocalDate since, List<ClosingRule> ahead) implements Serializable {

    public ClosingNumber {
        ahead = List.copyOf(ahead);
    }
}

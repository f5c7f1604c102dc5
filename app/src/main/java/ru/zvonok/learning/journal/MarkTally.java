package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks of a pupil in a course, counted.
 *
 * @param counts how many there are of each value
 * @param average plain mean with two decimals, null without marks
 * @param weighted the same with weights
 * @param duties duties not done yet
 */
public record MarkTally(
        long student,
        long course,
        Map<Integer, Integer> counts,
        @Nullable BigDecimal average,
        @Nullable BigDecimal weighted,
        int duties)
        implements Serializable {

    public MarkTally {
        counts = Map.copyOf(counts);
    }
}

package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * Marks of a pupil in a course, counted.
 *
 * @param counts how many there are that are worth a 5, 4, 3, 2; without passes and fails
 * @param sums the marks added up; the average that is shown everywhere is their weighted one
 * @param duties duties not done yet
 * @param scale in which the marks and their average stand
 */
public record MarkTally(
        long student, long course, Map<Integer, Integer> counts, MarkSums sums, int duties, Scale.Kind scale)
        implements Serializable {

    public MarkTally {
        counts = Map.copyOf(counts);
    }

    /** The marks of both, such as of two subgroups of one subject that the pupil was in one after the other. */
    public MarkTally plus(MarkTally other) {
        Map<Integer, Integer> both = new HashMap<>(counts);
        other.counts.forEach((value, marks) -> both.merge(value, marks, Integer::sum));
        return new MarkTally(student, course, both, sums.plus(other.sums), duties + other.duties, scale);
    }
}

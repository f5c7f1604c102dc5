package ru.zvonok.learning.finals;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A line of the local act on period marks.
 *
 * @param gradeFrom with {@code gradeTo} the grades or courses it is for, null for all
 * @param subject id of the subject it is for, null for all
 */
public record PolicyLine(
        @Nullable Integer gradeFrom,
        @Nullable Integer gradeTo,
        @Nullable Long subject,
        GradingPolicy policy) implements Serializable {

    /** For all grades and subjects. */
    public static PolicyLine everywhere(GradingPolicy policy) {
        return new PolicyLine(null, null, null, policy);
    }
}

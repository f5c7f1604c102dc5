package ru.zvonok.learning.journal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The scale of a subject from a school year on. The line of a class counts before that of grades, that before one of the whole
 * subject, the later before the earlier; where none speaks, five points are the scale.
 *
 * @param id 0 for a new one
 * @param group null where it is not of one class
 * @param gradeFrom first grade, or course of a college; null for all, with the last one
 * @param limits null where the region's numbers do; only of a scale of numbers other than five
 * @param fromYear 2026 is 2026/27
 */
public record ScaleRule(
        long id,
        long subject,
        @Nullable Long group,
        @Nullable Integer gradeFrom,
        @Nullable Integer gradeTo,
        Scale.Kind kind,
        Scale.@Nullable Limits limits,
        int fromYear)
        implements Serializable {

    /** How closely it speaks of a course. */
    public int closeness() {
        if (group != null) {
            return 2;
        }
        return gradeFrom == null ? 0 : 1;
    }
}

package ru.zvonok.learning.workload;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work to plan for courses of one subject and parallel.
 *
 * @param day the wanted day; a course without a lesson then takes its next one of the same week
 * @param number the lesson of the day; null for whichever is allowed
 * @param reason why a binding work may stand against the rules
 * @param change why a published schedule changes
 */
public record PlanWork(
        List<Long> courses,
        int type,
        String title,
        Level level,
        LocalDate day,
        @Nullable Integer number,
        int minutes,
        @Nullable String reason,
        @Nullable String change) {

    public PlanWork {
        courses = List.copyOf(courses);
    }
}

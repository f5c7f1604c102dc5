package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work of one course as the rules see it.
 *
 * @param id 0 for one that is only thought of
 * @param subgroup null for the whole class
 * @param number lesson of the day, where it is known
 */
record Sitting(
        long id,
        long course,
        long group,
        String groupName,
        int grade,
        long subject,
        String subjectName,
        @Nullable Long subgroup,
        int type,
        String title,
        boolean binding,
        LocalDate day,
        @Nullable Integer number,
        int minutes) {

    /** Whether another course of the parallel writes the same work, be it on another day. */
    boolean sameWork(Sitting other) {
        return course != other.course
                && subject == other.subject
                && type == other.type
                && title.strip().equalsIgnoreCase(other.title.strip());
    }

    /** Whether no pupil of the class writes both: subgroups of one subject, or of lessons at the same time. */
    boolean apart(Sitting other) {
        if (subgroup == null || other.subgroup == null || subgroup.equals(other.subgroup)) {
            return false;
        }
        return subject == other.subject || (number != null && number.equals(other.number));
    }

    Sitting at(LocalDate newDay, @Nullable Integer newNumber) {
        return new Sitting(
                id,
                course,
                group,
                groupName,
                grade,
                subject,
                subjectName,
                subgroup,
                type,
                title,
                binding,
                newDay,
                newNumber,
                minutes);
    }
}

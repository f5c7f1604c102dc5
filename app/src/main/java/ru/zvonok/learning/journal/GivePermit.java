package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * Lets somebody write in closed days.
 *
 * @param courses the courses it is for; empty for all that the person teaches
 * @param first with {@code last}: the days of the journal
 * @param until where the organisation is
 */
public record GivePermit(
        long person, Set<Long> courses, LocalDate first, LocalDate last, LocalDateTime until, String reason) {

    public GivePermit {
        courses = Set.copyOf(courses);
        reason = reason.strip();
    }
}

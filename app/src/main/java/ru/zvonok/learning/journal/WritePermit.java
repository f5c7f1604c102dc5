package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Somebody may write in closed days for a while.
 *
 * @param course null for all that the person teaches
 * @param courseTitle «7 «Б» Алгебра», null for all
 * @param days of the journal that are open to the person
 * @param until the moment from which on they are not any more
 * @param account who gave it, null for the system
 */
public record WritePermit(
        long id,
        long person,
        PersonName name,
        @Nullable Long course,
        @Nullable String courseTitle,
        DateRange days,
        Instant until,
        String reason,
        @Nullable Long account,
        Instant at)
        implements Serializable {

    /**
     * Whether it opens a day of a course to its person. Marks of a period, and those of the year, are open where the last
     * day of the period, or of the year's last period, is.
     */
    public boolean opens(long inCourse, LocalDate day) {
        return (course == null || course == inCourse) && days.contains(day);
    }
}

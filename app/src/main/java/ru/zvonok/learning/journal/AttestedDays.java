package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.DateRange;

/**
 * A bean of a module above that knows when courses hold their interim attestation. Some days later the marks of the lessons up
 * to then are closed for changes (MRK-04). The journal's door has asked the right.
 */
public interface AttestedDays {

    /** The day on which the attestation of a period is. */
    record Attested(DateRange period, LocalDate day) {

        /** Whether a lesson of a day was before the attestation of its period. */
        public boolean ends(LocalDate lesson) {
            return period.contains(lesson) && !lesson.isAfter(day);
        }
    }

    /** Those of a course in a school year. */
    List<Attested> of(long course, int schoolYear);
}

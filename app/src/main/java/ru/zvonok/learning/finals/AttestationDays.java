package ru.zvonok.learning.finals;

import java.time.LocalDate;
import java.util.Optional;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of days of interim attestation, which a college sets for each course and semester; marks of the semester are due
 * from that day on, else from its last day (MRK-03, DL-11). A course that is no college's, is not there or is out of reach is
 * {@code NotFound}.
 */
public interface AttestationDays {

    /** {@link FinalsAction#VIEW} on the course. */
    @Unnoted("a day of the process, no person")
    Optional<AttestationDay> of(long course, long period);

    /**
     * Sets the day and the form, over those that stood there. {@link FinalsAction#SET_ATTESTATION}. Refuses {@link
     * FinalsProblem#PERIOD_NOT_OF_COURSE}, {@link FinalsProblem#ATTESTATION_DAY} for one before the semester or after the
     * school year.
     */
    void set(long course, long period, AttestationForm form, LocalDate day);

    /** The last day of the semester counts again. {@link FinalsAction#SET_ATTESTATION}. */
    void clear(long course, long period);
}

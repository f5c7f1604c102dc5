package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zvonok.learning.journal.WriteExcuse.Paper;

/**
 * The door to who is exempt from which subject and when, as from physical education by a medical paper. On days of a whole
 * exemption the journal shows «осв», a mark is refused with {@link JournalProblem#EXEMPT}, and a period that is mostly
 * exempt proposes «осв». What belongs to another organisation or is out of reach is {@code NotFound}.
 */
public interface Exemptions {

    /** Those of a class on any of its days of the school year, by name. {@link JournalAction#EXEMPT} on the class. */
    List<Exemption> ofClass(long group);

    /** A pupil's own, of this school year. {@link JournalAction#EXEMPT} or {@link JournalAction#VIEW_OWN} on the person. */
    List<Exemption> ofStudent(long student);

    /**
     * {@link JournalAction#EXEMPT} on the class in which the pupil is on the first day. Refuses {@link
     * JournalProblem#EXEMPTION_DAYS} for days that are turned or not of one school year, {@link
     * JournalProblem#EXEMPTION_EXISTS} where others of the subject are in between, {@link JournalProblem#EXEMPTION_PAPER}, {@link
     * JournalProblem#TOO_MANY_FILES} and what {@link ru.zvonok.platform.files.FilesProblem} names. A subject that the class is
     * not taught is {@code NotFound}.
     */
    long exempt(NewExemption exemption);

    /**
     * Writes days, kind and paper anew of one as it was seen. {@link JournalAction#EXEMPT} on the class in which the pupil is on
     * its first day, and on that of the new first day. Refuses as {@link #exempt} does, and {@link
     * JournalProblem#EXEMPTION_CHANGED} where it is no longer as it was seen.
     */
    void change(Exemption seen, ChangedExemption wanted);

    /**
     * Ends one after a day, or takes it back altogether with the day before its first. {@link JournalAction#EXEMPT} likewise.
     * Refuses {@link JournalProblem#EXEMPTION_DAYS} for a day later than its last.
     */
    void end(long exemption, LocalDate last);

    /**
     * Adds a photograph or scan of the paper; whoever sees the exemption may read it. {@link JournalAction#EXEMPT} likewise.
     * Refuses {@link JournalProblem#TOO_MANY_FILES} and what {@link ru.zvonok.platform.files.FilesProblem} names.
     */
    Exemption.Paper attach(long exemption, Paper paper);

    /** Takes a paper away for good. {@link JournalAction#EXEMPT} likewise. */
    void detach(long exemption, UUID file);
}

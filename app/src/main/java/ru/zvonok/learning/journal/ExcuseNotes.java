package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;

/**
 * The door of absences between family and class teacher: what a pupil missed and why, notes of the family that say why, ahead
 * or afterwards, and the class teacher's answer (JRN-06). A pupil out of reach is {@link NotFound}, like one that never was.
 */
public interface ExcuseNotes {

    /**
     * What a pupil missed over some days of one school year, the latest first, with the notes that touch them, where the
     * actor may write or answer such. {@link JournalAction#VIEW_OWN} on the pupil.
     */
    StudentAbsences of(long student, DateRange days);

    /**
     * A note of the family; the same edit id counts once. {@link JournalAction#WRITE_EXCUSE} on the pupil. Tells whoever
     * leads the class. Refuses {@link JournalProblem#EXCUSE_NOT_LEGAL}, {@link JournalProblem#EXCUSE_UNDER_AGE}, {@link
     * JournalProblem#EXCUSE_DAYS}, {@link JournalProblem#EXCUSE_LESSONS}, {@link JournalProblem#EXCUSE_TOO_LONG}, and what
     * files refuse.
     *
     * @return the note's id
     */
    long write(WriteExcuse note);

    /** Takes a note back that nobody answered. {@link JournalAction#WRITE_EXCUSE}; refuses {@link JournalProblem#EXCUSE_ANSWERED}. */
    void withdraw(long note);

    /** Notes of a class that wait for an answer, the earliest first. {@link JournalAction#SETTLE_ABSENCE} on the class. */
    List<ExcuseNote> waiting(long group);

    /**
     * The reason counts: whole days are excused in enrolment and the journal follows, single lessons get their sign, those
     * still ahead when the teacher notes the absence. What is closed in the journal stays as it is. {@link
     * JournalAction#SETTLE_ABSENCE} on the pupil and the right to note absences. Refuses {@link
     * JournalProblem#EXCUSE_ANSWERED}.
     */
    void accept(long note);

    /** {@link JournalAction#SETTLE_ABSENCE} on the pupil. Refuses EXCUSE_ANSWERED, {@link JournalProblem#EXCUSE_WORD}. */
    void decline(long note, String word);

    /** Notes of a class that were answered and speak of days of the last month, the latest first. SETTLE_ABSENCE on the class. */
    List<ExcuseNote> answered(long group);

    /**
     * Takes an answer back: the note waits again, and what an accepted one excused is open again, as far as nobody named
     * another reason since. {@link JournalAction#SETTLE_ABSENCE} on the pupil and the right to note absences. Refuses {@link
     * JournalProblem#EXCUSE_NOT_ANSWERED}.
     */
    void reopen(long note);
}

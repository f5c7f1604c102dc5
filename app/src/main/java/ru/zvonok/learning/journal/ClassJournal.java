package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door for the class teacher: all subjects of a class, and the reasons of absences. A class out of reach is {@code
 * NotFound}, like one that never was. Open ranges are a fault.
 */
public interface ClassJournal {

    /** Results and absences of every pupil in every course over some days. {@link JournalAction#VIEW_CLASS} on the class. */
    ClassPage page(long group, DateRange days);

    /** Everybody's results by course, as {@link Journal#results}. {@link JournalAction#VIEW_CLASS} on the class. */
    Map<Long, List<CourseResult>> results(long group, DateRange days);

    /** The courses of a class whose journal is closed on a day. {@link JournalAction#VIEW_CLASS} on the class. */
    @Unnoted("which courses are closed, no person")
    Set<Long> locked(long group, LocalDate day);

    /** Absences of a class over some days, the latest first. {@link JournalAction#VIEW_CLASS} on the class. */
    List<AbsenceSpell> absences(long group, DateRange days);

    /**
     * Names the reason of all absences of pupils in some days, also where another stands already, all or none (JRN-06);
     * answers how many lessons changed. An excused one is noted in enrolment as well, with its document. {@link
     * JournalAction#SETTLE_ABSENCE} on the class and the right to note absences on the pupils; a pupil who was not in the
     * class is {@code NotFound}. Refuses {@link JournalProblem#SIGN_UNKNOWN}, {@link JournalProblem#NO_ABSENCE}, {@link
     * JournalProblem#TERM_CLOSED}, {@link JournalProblem#DAY_CLOSED}, {@link JournalProblem#CHANGED_MEANWHILE},
     * {@link JournalProblem#PAPER_DAY}.
     */
    int settle(SettleAbsence reason);

    /**
     * Notes on which day the paper about an absence was brought whose reason is still to be named: from it the days of DL-33
     * count. Noted of the same first day again, it gives way. {@link JournalAction#SETTLE_ABSENCE} on the class; a pupil who
     * was not in it is {@code NotFound}. Refuses {@link JournalProblem#PAPER_DAY}, {@link JournalProblem#NO_ABSENCE}.
     */
    void paperBrought(long group, long student, DateRange days, LocalDate on);
}

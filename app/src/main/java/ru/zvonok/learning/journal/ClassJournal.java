package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.DateRange;

/** The door for the class teacher: all subjects of a class, and the reasons of absences. */
public interface ClassJournal {

    /** Averages of every pupil in every course of a class over some days. {@link JournalAction#VIEW_CLASS} on the class. */
    ClassPage page(long group, DateRange days);

    /** Absences of a class over some days, newest first. {@link JournalAction#VIEW_CLASS} on the class. */
    List<DayAbsence> absences(long group, DateRange days);

    /**
     * Names the reason of all absences of a pupil in some days (JRN-06); answers how many lessons changed. {@link
     * JournalAction#SETTLE_ABSENCE} on the class. Refuses {@link JournalProblem#SIGN_UNKNOWN}, {@link
     * JournalProblem#NO_ABSENCE}, {@link JournalProblem#TERM_CLOSED}.
     */
    int settle(SettleAbsence reason);
}

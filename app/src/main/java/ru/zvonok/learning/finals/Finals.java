package ru.zvonok.learning.finals;

import java.util.List;

/**
 * The door of marks of periods and of the year: {@code period} is a period's id or a {@link YearResult#column}. A course, period or pupil that is not there, is another organisation's or out of reach is {@code
 * NotFound}.
 */
public interface Finals {

    /** Settled marks and proposals of a course in a period. {@link FinalsAction#VIEW} on the course. */
    PeriodSheet sheet(long course, long period);

    /**
     * All columns of a course in their order, periods, year, exam, final mark: what is settled, and what is proposed for
     * the results of the year. {@link FinalsAction#VIEW} on the course.
     */
    List<PeriodSheet> ofYear(long course);

    /**
     * The same of all courses of a class, by subject; the reading is noted. {@link FinalsAction#VIEW_CLASS} on the class.
     * Refuses {@link FinalsProblem#PERIOD_NOT_OF_COURSE}.
     */
    List<PeriodSheet> ofClass(long group, long period);

    /**
     * Settles marks, changes them or takes them back; refusals and conflicts are answered one by one. A mark against a rule
     * that binds is kept in {@link Approvals} until it is approved, and what was settled before stays. {@link
     * FinalsAction#SETTLE} on the course. Refuses {@link FinalsProblem#LOCKED} unless a permit opens the last day of the
     * period, {@link FinalsProblem#NOT_IN_CLASS}, {@link FinalsProblem#REASON_MISSING} where the family has seen the mark
     * that is corrected, {@link FinalsProblem#REASON_TOO_LONG}.
     */
    List<SettleAnswer> settle(long course, long period, List<SettleMark> marks);

    /**
     * Settles the proposal of everybody who has no settled mark yet and whom the rules do not refuse; the others are
     * answered with {@link FinalsProblem#TEACHER_DECIDES}, {@link FinalsProblem#TOO_FEW_MARKS} or {@link
     * FinalsProblem#NOTHING_PROPOSED}. {@link FinalsAction#SETTLE} on the course.
     */
    List<SettleAnswer> acceptAll(long course, long period);

    /**
     * What became of one mark, the newest first; empty where nothing did. {@link FinalsAction#VIEW} on the course; with
     * {@link FinalsAction#VIEW_OWN} on the person only of marks that held, and without what was said of those that waited.
     */
    List<PeriodChange> history(long course, long period, long student);

    /**
     * Locks the marks of a course in a period and with them its journal (MRK-04). {@link FinalsAction#LOCK}. Refuses {@link
     * FinalsProblem#WAITING} while marks wait for approval.
     */
    void lock(long course, long period);

    /** Opens them again. {@link FinalsAction#UNLOCK}. */
    void unlock(long course, long period);

    /** Settled marks of a pupil in a school year; where the family reads them they are seen. {@link FinalsAction#VIEW_OWN} on the person. */
    List<StudentPeriodMark> ofStudent(long student, int schoolYear);
}

package ru.zvonok.registry.calendar;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Door to the making of a school year (YR-01…07). Every change of a closed year: {@link CalendarProblem#YEAR_CLOSED}. Days
 * outside of the year: {@link CalendarProblem#OUTSIDE_OF_YEAR}. Where nothing else is said, {@link CalendarAction#EDIT} is
 * demanded.
 *
 * <p>Who changes or removes a thing says how it was {@code seen}: where it is another by now, {@link
 * CalendarProblem#CHANGED_MEANWHILE}.
 */
public interface SchoolYears {

    /** Opens a year. Refuses {@link CalendarProblem#YEAR_EXISTS}, {@link CalendarProblem#YEAR_BOUNDS}. */
    void open(int year, LocalDate startsOn, LocalDate endsOn);

    /** Moves start and end. Periods, days off and moved days must stay inside: {@link CalendarProblem#OUTSIDE_OF_YEAR}. */
    void change(YearEntry seen, LocalDate startsOn, LocalDate endsOn);

    /**
     * Adds a period set with all its periods. Refuses {@link CalendarProblem#PERIODS_OVERLAP},
     * {@link CalendarProblem#SET_TAKEN}, {@link CalendarProblem#SET_BOUNDS}, {@link CalendarProblem#NUMBER_IMPOSSIBLE}.
     */
    long save(PeriodPlan plan);

    /**
     * Changes one, refusing as {@link #save(PeriodPlan)} does. Periods keep their ids by number; where something hangs
     * on one ({@link PeriodUse}) it neither goes nor becomes one of another type: {@link CalendarProblem#PERIODS_IN_USE}.
     */
    void change(PeriodPlan seen, PeriodPlan wanted);

    /** Removes a set nobody follows. Refuses {@link CalendarProblem#SET_IN_USE}, {@link CalendarProblem#PERIODS_IN_USE}. */
    void remove(PeriodPlan seen);

    /** Adds days off. */
    long save(DayOff dayOff);

    void change(DayOff seen, DayOff wanted);

    void remove(DayOff seen);

    /** Moves a day. Refuses {@link CalendarProblem#TRANSFER_TAKEN}. */
    long save(DayTransfer transfer);

    /** Moves it elsewhere, refusing as {@link #save(DayTransfer)} does. */
    void change(DayTransfer seen, DayTransfer wanted);

    void remove(DayTransfer seen);

    /** The days moved. {@link CalendarAction#VIEW}. */
    @Unnoted("days of the school year, no person")
    List<DayTransfer> transfers(int year);

    /** Days off of every set. {@link CalendarAction#VIEW}. */
    @Unnoted("days of the school year, no person")
    List<DayOff> allDaysOff(int year);

    /** Adds bells. Refuses {@link CalendarProblem#BELLS_TAKEN}, {@link CalendarProblem#BELLS_OVERLAP}. */
    long save(BellSchedule schedule);

    /** Changes bells, refusing as {@link #save(BellSchedule)} does. */
    void change(BellSchedule seen, BellSchedule wanted);

    /** {@link CalendarAction#VIEW}. */
    @Unnoted("days of the school year, no person")
    List<BellSchedule> bellSchedules(int year);

    void remove(BellSchedule seen);

    /** Makes the year read-only. {@link CalendarAction#CLOSE_YEAR}. */
    void close(int year);

    /** Opens a closed year again. {@link CalendarAction#CLOSE_YEAR}. */
    void reopen(int year);
}

package ru.zvonok.learning.timetable;

import java.time.LocalDate;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of whoever makes the timetable: the weekly pattern of a class, whose lines yield dated lessons at once (TT-01,
 * TT-02). Days off and moved days are reckoned with. Every method demands {@link TimetableAction#EDIT}.
 *
 * <p>All changes refuse clashes ({@link TimetableProblem#SLOT_EXISTS}, {@link TimetableProblem#GROUP_BUSY}, {@link
 * TimetableProblem#TEACHER_BUSY}, {@link TimetableProblem#ROOM_BUSY}; with a lesson that was changed by hand {@link
 * TimetableProblem#DATE_BUSY}), {@link TimetableProblem#OUTSIDE_YEAR}, {@link TimetableProblem#NO_SUCH_NUMBER}, {@link
 * TimetableProblem#NO_LESSONS} where all its days are off, a closed year, and {@link TimetableProblem#SLOT_WRITTEN} when a
 * lesson about which something is written would vanish, {@link TimetableProblem#SLOT_PAST} when one of a day before today
 * would: what was held stays, a lesson that was not is cancelled.
 */
public interface WeekPattern {

    /** The pattern of a class in the week around a day. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    PatternWeek of(long group, LocalDate day);

    /** Adds a line; answers how many lessons came of it. */
    Generated add(NewSlot slot);

    /**
     * Changes a line from a day on. Lessons that stay on their day keep their id and what is written about them; those
     * that were changed by hand stay as they are.
     */
    Generated change(ChangeSlot change);

    /** Takes a line away from a day on, with its lessons; lessons before that day stay. */
    Generated remove(long slot, LocalDate from);
}

package ru.zvonok.learning.finals;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to who owes marks of a period, of the year or at the end: due on the last day of the period (DL-32), in a college on the
 * next working day (DL-11). {@link FinalsAction#LOCK} on the organisation.
 */
public interface OwedMarks {

    /** Columns of the weeks around today, the earliest due first. */
    @Unnoted("which courses wait for their teachers, no learner")
    List<OwedColumn> open();

    /**
     * Asks a teacher by the bell, once a day whoever asks. Refuses {@link FinalsProblem#NUDGED_TODAY}, {@link
     * FinalsProblem#NOTHING_OWED}.
     */
    void nudge(long person);

    /** Who was asked today, and when. */
    @Unnoted("which teachers were asked; the asking itself is noted")
    Map<Long, LocalTime> nudgedToday();
}

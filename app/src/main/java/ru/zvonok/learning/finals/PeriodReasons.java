package ru.zvonok.learning.finals;

import java.util.List;
import java.util.OptionalInt;
import ru.zvonok.learning.journal.ImaginedMark;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** The door of why: what decides a pupil's marks of a period, and what would be if. */
public interface PeriodReasons {

    /** The most further marks of which {@link #fewest} thinks. */
    int MOST_FURTHER = 20;

    /**
     * All courses of a pupil in a period, by subject. {@link FinalsAction#VIEW_OWN} on the person; a pupil out of reach or a
     * period that is not there is {@code NotFound}.
     */
    List<PeriodReason> ofStudent(long student, long period);

    /** What would be proposed with further marks, by the same rules; stores nothing. */
    @Unguarded("reckons with what the caller was given already")
    @Unnoted("reckons with what the caller was given already")
    Proposal imagine(PeriodReason reason, List<ImaginedMark> further);

    /**
     * How many further marks like one would be the fewest for a mark of the period or a better one; 0 where it is proposed
     * already, empty where {@link #MOST_FURTHER} would not do or marks do not decide.
     */
    @Unguarded("reckons with what the caller was given already")
    @Unnoted("reckons with what the caller was given already")
    OptionalInt fewest(PeriodReason reason, PeriodValue wanted, ImaginedMark like);
}

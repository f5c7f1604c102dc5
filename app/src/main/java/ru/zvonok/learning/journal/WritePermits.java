package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to who may write in closed days for a while. A permit opens what is closed by the window, by hand or by itself,
 * to one person, with the marks of a period whose last day
 * it covers; it gives no right that the person has not in open days, and opens no closed year. It ends by itself.
 */
public interface WritePermits {

    /** Those that have not ended, the one that ends first at the head. {@link JournalAction#LOCK}. */
    @Unnoted("who of the staff may write, no learner")
    List<WritePermit> running();

    /** One's own that have not ended. {@link JournalAction#VIEW} with any reach. */
    @Unnoted("one's own permits")
    List<WritePermit> mine();

    /**
     * Gives one for each course named, or one for all; the person is told. {@link JournalAction#LOCK}. Refuses {@link
     * JournalProblem#PERMIT_PAST}, {@link JournalProblem#PERMIT_DAYS}, {@link JournalProblem#PERMIT_REASON}, {@link
     * JournalProblem#PERMIT_STRANGER}.
     */
    void give(GivePermit permit);

    /** Ends one early. {@link JournalAction#LOCK}. Doing it again is {@code NotFound}. */
    void end(long permit);
}

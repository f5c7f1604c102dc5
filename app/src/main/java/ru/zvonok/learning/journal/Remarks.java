package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to remarks on how journals are kept (JRN-13, REP-16, MON-07): written by those who look after the journals,
 * answered by the teacher, accepted or returned. A teacher sees the own ones. One that is not there, another
 * organisation's or another teacher's is {@code NotFound}.
 */
public interface Remarks {

    /**
     * Those written in some days and those that are not settled yet, the latest first. {@link JournalAction#VIEW_REMARKS};
     * with the reach of own courses those to the actor.
     */
    @Unnoted("how teachers keep their journals, no learner")
    List<Remark> list(DateRange days);

    /** One with all its steps. {@link JournalAction#VIEW_REMARKS}. */
    @Unnoted("how a teacher keeps a journal, no learner")
    Remark one(long remark);

    /** How many of a course are not settled, as far as the actor sees them. {@link JournalAction#VIEW_REMARKS}. */
    @Unnoted("how a teacher keeps a journal, no learner")
    int unsettled(long course);

    /**
     * Writes one and tells the teacher by the bell. {@link JournalAction#WRITE_REMARKS}. Refuses {@link
     * JournalProblem#REMARK_TEXT}, {@link JournalProblem#REMARK_NOBODY}.
     */
    long write(NewRemark remark);

    /**
     * The teacher says that it is corrected, with a word. {@link JournalAction#ANSWER_REMARKS}, one's own only. Refuses
     * {@link JournalProblem#REMARK_TEXT}, {@link JournalProblem#REMARK_STATE}.
     */
    void answer(long remark, String word);

    /** It is corrected. {@link JournalAction#WRITE_REMARKS}. Refuses {@link JournalProblem#REMARK_STATE}. */
    void accept(long remark);

    /**
     * It is not corrected; the teacher has the same time again. {@link JournalAction#WRITE_REMARKS}. Refuses {@link
     * JournalProblem#REMARK_TEXT}, {@link JournalProblem#REMARK_STATE}.
     */
    void giveBack(long remark, String word);

    /**
     * Asks the teacher by the bell, once a day. {@link JournalAction#WRITE_REMARKS}. Refuses {@link
     * JournalProblem#REMARK_STATE}, {@link JournalProblem#NUDGED_TODAY}.
     */
    void nudge(long remark);
}

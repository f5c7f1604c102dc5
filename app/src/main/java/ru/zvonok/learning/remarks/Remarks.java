package ru.zvonok.learning.remarks;

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
     * Those written in some days and those that are not settled yet, the latest first, with their steps. {@link RemarksAction#VIEW};
     * with the reach of own courses those to the actor.
     */
    @Unnoted("how teachers keep their journals, no learner")
    List<Remark> list(DateRange days);

    /** One with all its steps. {@link RemarksAction#VIEW}. */
    @Unnoted("how a teacher keeps a journal, no learner")
    Remark one(long remark);

    /** How many of a course are not settled, as far as the actor sees them. {@link RemarksAction#VIEW}. */
    @Unnoted("how a teacher keeps a journal, no learner")
    int unsettled(long course);

    /**
     * Writes one and tells the teacher by the bell. {@link RemarksAction#WRITE}. Refuses {@link
     * RemarksProblem#TEXT}, {@link RemarksProblem#NOBODY}.
     */
    long write(NewRemark remark);

    /**
     * The teacher says that it is corrected, with a word. {@link RemarksAction#ANSWER}, one's own only. Refuses
     * {@link RemarksProblem#TEXT}, {@link RemarksProblem#STATE}.
     */
    void answer(long remark, String word);

    /** It is corrected. {@link RemarksAction#WRITE}. Refuses {@link RemarksProblem#STATE}. */
    void accept(long remark);

    /**
     * It is not corrected; the teacher has the same time again. {@link RemarksAction#WRITE}. Refuses {@link
     * RemarksProblem#TEXT}, {@link RemarksProblem#STATE}.
     */
    void giveBack(long remark, String word);

    /**
     * Asks the teacher by the bell, once a day. {@link RemarksAction#WRITE}. Refuses {@link
     * RemarksProblem#STATE}, {@link RemarksProblem#NUDGED_TODAY}.
     */
    void nudge(long remark);
}

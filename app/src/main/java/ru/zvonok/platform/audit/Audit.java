package ru.zvonok.platform.audit;

import java.util.function.UnaryOperator;
import ru.zvonok.platform.kernel.Unguarded;

/**
 * Last line of every door method. Entries carry ids and dates, never names, marks in words or other free text.
 *
 * <p>A write is noted in the transaction that does it and is gone when that is rolled back. A read is noted by the
 * application role in a short transaction of its own before the data leave the door, also when a municipal or regional
 * officer looks into an organisation.
 */
@Unguarded("called by doors that asked already")
public interface Audit {

    /**
     * Notes a write of the bound organisation, inside the running transaction.
     *
     * @param event what happened, in the past: {@code journal.mark-entered}
     */
    void wrote(String event, UnaryOperator<AuditEntry> about);

    /** Notes that personal data of the bound organisation were shown. */
    void read(String event, UnaryOperator<AuditEntry> about);

    /**
     * The same for what somebody opens again and again, such as a part of the first page: one reader's readings that say the
     * same are noted once a day by each node.
     */
    void readOnceADay(String event, UnaryOperator<AuditEntry> about);

    /** Notes what belongs to no organisation: sign-ins, grants, the directory. Its own short transaction. */
    void regional(String event, UnaryOperator<AuditEntry> about);
}

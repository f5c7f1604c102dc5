package ru.zvonok.platform.tenancy;

/**
 * How the database plans the statements of a transaction, said with {@code @Transactional(label = PlanLabel.KEPT)}. Heard where one
 * organisation is bound; where several or the region are, and inside another transaction, it is not.
 */
public final class PlanLabel {

    /**
     * The statements of this door are of a kind that one plan fits always: few rows by key, the same for every organisation. A
     * connection that has asked a statement a few times plans it once and keeps the plan. Without it PostgreSQL plans a
     * statement over partitions anew at each call, because it adds up what all partitions would cost and does not see that a
     * kept plan, too, looks into one year only; that takes longer than the reading. No door that is asked for lists as long as a school says it.
     */
    public static final String KEPT = "plans-kept";

    /**
     * The statements of this door read a whole school: tables are joined as they stand instead of row by row. Of an organisation
     * among thousands PostgreSQL expects a handful of rows and would look each of a thousand up by itself. The plan is made for
     * this call and not kept: it would be found by doors that look up single rows.
     */
    public static final String WHOLE = "joined-whole";

    private PlanLabel() {}
}

package ru.zvonok.registry.enrolment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Door to orders on movement: drafted by the secretary, signed by the principal, and only then in effect, back-dated where
 * the effective date is past. Every refusal of a line names its person in the arguments. A change of a signed order:
 * {@link EnrolmentProblem#SIGNED_ALREADY}; of one that somebody else changed: {@link EnrolmentProblem#CHANGED_MEANWHILE}.
 */
public interface Orders {

    /** A page of the orders, the latest first. {@link EnrolmentAction#VIEW_ORDERS}; a class teacher sees those on the own class. */
    List<OrderRow> list(OrderFilter filter, int offset, int limit);

    /** How many {@link #list} has in all. {@link EnrolmentAction#VIEW_ORDERS}. */
    @Unnoted("numbers, no person")
    int count(OrderFilter filter);

    /** An order with its people; the reading is noted. {@link EnrolmentAction#VIEW_ORDERS}. */
    OrderCard card(long order);

    /** The next free number of a year's book: one more than the highest. {@link EnrolmentAction#DRAFT_ORDERS}. */
    @Unnoted("numbers, no person")
    String nextNumber(int year);

    /**
     * Writes a draft, which has no effect yet. {@link EnrolmentAction#DRAFT_ORDERS}. Refuses
     * {@link EnrolmentProblem#NUMBER_MISSING}, {@link EnrolmentProblem#NUMBER_TAKEN}, {@link EnrolmentProblem#NOBODY},
     * {@link EnrolmentProblem#TWICE_IN_ORDER}, {@link EnrolmentProblem#LINE_INCOMPLETE},
     * {@link EnrolmentProblem#WRONG_REASON}, {@link EnrolmentProblem#OUTSIDE_OF_YEAR}.
     */
    long draft(OrderDraft draft);

    /** Writes a draft anew. {@link EnrolmentAction#DRAFT_ORDERS}; refuses as {@link #draft}. */
    void change(long order, int version, OrderDraft draft);

    /**
     * Signs: state, name, time; memberships begin, move and end. {@link EnrolmentAction#SIGN_ORDERS}. Refuses
     * {@link EnrolmentProblem#SIGNED_ALREADY}, {@link EnrolmentProblem#ENROLLED_ALREADY},
     * {@link EnrolmentProblem#NOT_IN_CLASS}, {@link EnrolmentProblem#LATER_ORDER}, {@link EnrolmentProblem#CLASS_CLOSED}.
     * Tells {@link RollChanged}.
     */
    void sign(long order, int version);

    /**
     * Cancels: a draft by {@link EnrolmentAction#DRAFT_ORDERS}, a signed order by {@link EnrolmentAction#SIGN_ORDERS}, whose
     * effects are taken back. Refuses {@link EnrolmentProblem#LATER_ORDER}, {@link EnrolmentProblem#CANCELLED_ALREADY}.
     */
    void cancel(long order, int version);

    /** The movement book of some days, in order. {@link EnrolmentAction#VIEW_ORDERS}. */
    List<Movement> movements(DateRange days, @Nullable Long group);

    /** Head counts at both ends and what happened between. {@link EnrolmentAction#VIEW_ORDERS}. */
    @Unnoted("numbers, no person")
    MovementBalance balance(DateRange days, @Nullable Long group);
}

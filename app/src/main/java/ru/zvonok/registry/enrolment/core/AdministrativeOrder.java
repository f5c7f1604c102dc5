package ru.zvonok.registry.enrolment.core;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.OrderState;

/** An order on movement: knows what may happen to it and who did it. Its lines are read and written by SQL. */
@Entity
@Table(schema = "enrolment", name = "administrative_order")
@SuppressWarnings("unused") // the database reads what is only written here
class AdministrativeOrder {

    /** Who acts on an order: the account, and the name as it was then. */
    record Hand(@Nullable Long account, String name) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "administrative_order")
    @SequenceGenerator(
            name = "administrative_order",
            schema = "enrolment",
            sequenceName = "administrative_order_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @TenantId
    @PartitionKey
    @Column(name = "organisation_id")
    private @Nullable Long organisationId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private OrderKind kind;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.DRAFT;

    private short schoolYear;
    private String number;
    private LocalDate issuedOn;
    private LocalDate effectiveOn;
    private String basis;

    private Instant draftedAt;
    private @Nullable Long draftedAccount;
    private String draftedBy;
    private @Nullable Instant signedAt;
    private @Nullable Long signedAccount;
    private @Nullable String signedBy;
    private @Nullable Instant cancelledAt;
    private @Nullable Long cancelledAccount;
    private @Nullable String cancelledBy;

    @SuppressWarnings("NullAway.Init")
    protected AdministrativeOrder() {}

    AdministrativeOrder(OrderDraft draft, Hand by, Instant at) {
        this.kind = draft.kind();
        this.number = draft.number();
        this.issuedOn = draft.issuedOn();
        this.effectiveOn = draft.effectiveOn();
        this.basis = draft.basis();
        this.schoolYear = (short) SchoolYear.of(draft.issuedOn());
        this.draftedAt = at;
        this.draftedAccount = by.account();
        this.draftedBy = by.name();
    }

    /** Writes a draft anew; its kind stays. */
    void rewrite(int seen, OrderDraft draft) {
        seen(seen);
        if (state != OrderState.DRAFT) {
            throw refused();
        }
        number = draft.number();
        issuedOn = draft.issuedOn();
        effectiveOn = draft.effectiveOn();
        basis = draft.basis();
        schoolYear = (short) SchoolYear.of(draft.issuedOn());
    }

    void sign(int seen, Hand by, Instant at) {
        advance(seen, OrderState.SIGNED);
        signedAt = at;
        signedAccount = by.account();
        signedBy = by.name();
    }

    void cancel(int seen, Hand by, Instant at) {
        advance(seen, OrderState.CANCELLED);
        cancelledAt = at;
        cancelledAccount = by.account();
        cancelledBy = by.name();
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    OrderKind kind() {
        return kind;
    }

    OrderState state() {
        return state;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    private void advance(int seen, OrderState next) {
        if (!state.leadsTo(next)) {
            throw refused();
        }
        seen(seen);
        state = next;
    }

    private Refusal refused() {
        return new Refusal(
                state == OrderState.CANCELLED ? EnrolmentProblem.CANCELLED_ALREADY : EnrolmentProblem.SIGNED_ALREADY,
                number);
    }

    private void seen(int seen) {
        if (seen != version) {
            throw new Refusal(EnrolmentProblem.CHANGED_MEANWHILE);
        }
    }
}

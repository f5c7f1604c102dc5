package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.OrderFilter;
import ru.zvonok.registry.enrolment.OrderRow;
import ru.zvonok.registry.enrolment.OrderState;
import ru.zvonok.registry.enrolment.Orders;

/**
 * Orders that are not signed, for whoever may sign them: due two working days after what they are about (DL-26). Who only
 * drafts sees them on a card of its own.
 */
@Component
class OrderDuties implements DutySource {

    private static final int MOST = 20;

    /** More of them are one line: there are other deadlines. */
    private static final int SINGLY = 3;

    private final AccessControl access;
    private final Directory directory;
    private final Orders orders;
    private final DutyClock clock;

    OrderDuties(AccessControl access, Directory directory, Orders orders, DutyClock clock) {
        this.access = access;
        this.directory = directory;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public List<Duty> mine() {
        if (!access.allows(EnrolmentAction.SIGN_ORDERS, Target.organisation())
                || !access.allowsAny(EnrolmentAction.VIEW_ORDERS)) {
            return List.of();
        }
        var waiting = new OrderFilter(SchoolYear.of(directory.today()), null, OrderState.DRAFT, null);
        List<OrderRow> drafts = orders.list(waiting, 0, MOST);
        Map<LocalDate, LocalDate> due = clock.due(
                "enrolment.order.deadline-days",
                drafts.stream().map(OrderRow::effectiveOn).toList());
        if (drafts.size() > SINGLY) {
            return List.of(new Duty(
                    "enrolment.duty.orders",
                    List.of(),
                    "enrolment.duty.orders.count",
                    drafts.size() < MOST ? drafts.size() : orders.count(waiting),
                    Collections.min(due.values()),
                    "orders?state=" + OrderState.DRAFT.name()));
        }
        return drafts.stream()
                .map(draft -> new Duty(
                        "enrolment.duty.order",
                        List.of(draft.number()),
                        "enrolment.duty.order.people",
                        draft.people(),
                        Objects.requireNonNull(due.get(draft.effectiveOn())),
                        "order/" + draft.id()))
                .toList();
    }
}

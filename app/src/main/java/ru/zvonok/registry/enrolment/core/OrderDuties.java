package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
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

/** Orders that are not signed: due two working days after what they are about (DL-26). */
@Component
class OrderDuties implements DutySource {

    private static final int MOST = 20;

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
        boolean concerned = access.allows(EnrolmentAction.SIGN_ORDERS, Target.organisation())
                || access.allows(EnrolmentAction.DRAFT_ORDERS, Target.organisation());
        if (!concerned || !access.allowsAny(EnrolmentAction.VIEW_ORDERS)) {
            return List.of();
        }
        int year = SchoolYear.of(directory.today());
        List<OrderRow> drafts = orders.list(new OrderFilter(year, null, OrderState.DRAFT, null), 0, MOST);
        Map<LocalDate, LocalDate> due = clock.due(
                "enrolment.order.deadline-days",
                drafts.stream().map(OrderRow::effectiveOn).toList());
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

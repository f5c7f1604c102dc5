package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.OrderFilter;
import ru.zvonok.registry.enrolment.OrderRow;
import ru.zvonok.registry.enrolment.OrderState;
import ru.zvonok.registry.enrolment.Orders;

/** Orders that wait for a signature, for whoever signs or drafts them. */
@org.springframework.stereotype.Component
class OrdersToday implements TodayCard {

    private static final int MOST = 5;

    private final Orders orders;
    private final AccessControl access;
    private final TenantScope scope;
    private final Years years;

    OrdersToday(Orders orders, AccessControl access, TenantScope scope, Years years) {
        this.orders = orders;
        this.access = access;
        this.scope = scope;
        this.years = years;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> content() {
        if (!(scope.current() instanceof Scope.Organisation)
                || !access.allows(EnrolmentAction.SIGN_ORDERS, Target.organisation())
                        && !access.allows(EnrolmentAction.DRAFT_ORDERS, Target.organisation())
                || !access.allowsAny(EnrolmentAction.VIEW_ORDERS)) {
            return Optional.empty();
        }
        List<OrderRow> drafts = orders.list(new OrderFilter(years.current(), null, OrderState.DRAFT, null), 0, MOST);
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (OrderRow draft : drafts) {
            Div second = new Div(Words.t(
                    "enrolment.today.line",
                    Words.t(draft.kind().textKey()),
                    Words.count("enrolment.order.people-count", draft.people()),
                    Dates.day(draft.effectiveOn())));
            second.addClassName("z-muted");
            list.add(new ListItem(new Div(
                    Here.anchor("order/" + draft.id(), Words.t("enrolment.order.title", draft.number())), second)));
        }
        Section section = new Section(new H2(Words.t("enrolment.today")), list);
        section.addClassName("z-stack");
        return Optional.of(section);
    }
}

package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.OrderFilter;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.OrderRow;
import ru.zvonok.registry.enrolment.OrderState;
import ru.zvonok.registry.enrolment.Orders;

/** Orders on movement, the latest first. */
@Route("o/:organisation/orders")
@Menu(title = "enrolment.orders.menu", icon = "file-text", order = MenuSection.MANAGEMENT + 40)
@ForAction("enrolment.view-orders")
class OrdersView extends ListPage<OrderRow> {

    private final ListFilter<Integer> year;

    OrdersView(Orders orders, AccessControl access, TenantScope scope, Years years) {
        super("enrolment.orders.menu");
        choice(
                "kind",
                "enrolment.order.kind",
                List.of(OrderKind.values()),
                OrderKind::name,
                one -> Words.t(one.textKey()));
        choice(
                "state",
                "enrolment.state",
                List.of(OrderState.values()),
                OrderState::name,
                one -> Words.t(one.textKey()));
        year = choice("year", "enrolment.year", years.all(), String::valueOf, SchoolYear::name)
                .initially(years.current());
        link("number", "enrolment.order.number", OrderRow::number);
        column("kind", "enrolment.order.kind", row -> Words.t(row.kind().textKey()))
                .wide();
        column("people", "enrolment.order.people", OrdersView::people).wide();
        column("issued", "enrolment.order.issued", row -> Dates.day(row.issuedOn()));
        column("effective", "enrolment.order.effective", row -> Dates.day(row.effectiveOn()));
        column("state", "enrolment.state", row -> Words.t(row.state().textKey()))
                .as(row -> state(row.state()));
        column("signed", "enrolment.order.signed-by", row -> row.signedBy() == null ? "" : row.signedBy());
        opensPage(row -> "order/" + row.id());
        counted("enrolment.orders.count");
        rows(query -> orders.list(filter(query), query.offset(), query.limit()), query -> orders.count(filter(query)));
        tools();
        EmptyPage none =
                new EmptyPage("file-text", Words.t("enrolment.orders.none"), Words.t("enrolment.orders.none.text"));
        if (!scope.readsOnly() && access.allows(EnrolmentAction.DRAFT_ORDERS, Target.organisation())) {
            head().actions(drafting());
            none.actions(drafting());
        }
        whenEmpty(none);
    }

    /** How a state is shown everywhere. */
    static Component state(OrderState state) {
        String text = Words.t(state.textKey());
        return switch (state) {
            case DRAFT -> Tag.ochre(text);
            case SIGNED -> Tag.done(text);
            case CANCELLED -> Tag.grey(text);
        };
    }

    private static Button drafting() {
        Button draft = new Button(Words.t("enrolment.order.draft"), click -> Here.go("order-draft"));
        draft.addThemeVariants(ButtonVariant.PRIMARY);
        return draft;
    }

    private OrderFilter filter(ListQuery query) {
        return new OrderFilter(
                year.value().orElseThrow(),
                query.filter("kind").map(OrderKind::valueOf).orElse(null),
                query.filter("state").map(OrderState::valueOf).orElse(null),
                null);
    }

    private static String people(OrderRow row) {
        if (row.first() == null) {
            return "";
        }
        return row.people() == 1 ? row.first() : Words.t("enrolment.order.and-others", row.first(), row.people() - 1);
    }
}

package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.OrderCard;
import ru.zvonok.registry.enrolment.OrderCard.Act;
import ru.zvonok.registry.enrolment.OrderState;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.people.PeopleAction;

/** An order with its people; signed and cancelled here. */
@Route("o/:organisation/order/:order([0-9]{1,18})")
@ForAction("enrolment.view-orders")
class OrderView extends Page implements BeforeEnterObserver {

    private final transient Orders orders;
    private final transient AccessControl access;
    private final transient TenantScope scope;
    private final transient Directory directory;

    OrderView(Orders orders, AccessControl access, TenantScope scope, Directory directory) {
        super("enrolment.order-card");
        this.orders = orders;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OrderCard order =
                orders.card(Addresses.id(event.getRouteParameters().get("order").orElseThrow()));
        titled(Words.t("enrolment.order.title", order.number()));
        removeAll();
        add(head(order), facts(order), lines(order));
    }

    private PageHead head(OrderCard order) {
        PageHead head = new PageHead(Words.t("enrolment.order.title", order.number()))
                .second(new Span(Words.t(order.kind().textKey())), OrdersView.state(order.state()));
        if (order.state() == OrderState.DRAFT && may(EnrolmentAction.DRAFT_ORDERS)) {
            head.actions(
                    new Button(Words.t("enrolment.change"), click -> Here.go("order-draft/" + order.id())),
                    cancelling(order));
        } else if (order.state() == OrderState.SIGNED && may(EnrolmentAction.SIGN_ORDERS)) {
            head.actions(cancelling(order));
        }
        if (order.state() == OrderState.DRAFT && may(EnrolmentAction.SIGN_ORDERS)) {
            head.actions(signing(order));
        }
        return head;
    }

    private Component facts(OrderCard order) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry(Words.t("enrolment.order.issued"), Dates.day(order.issuedOn())));
        facts.add(Map.entry(Words.t("enrolment.order.effective"), Dates.day(order.effectiveOn())));
        if (!order.basis().isEmpty()) {
            facts.add(Map.entry(Words.t("enrolment.order.basis"), order.basis()));
        }
        facts.add(Map.entry(Words.t("enrolment.order.drafted"), act(order.drafted())));
        if (order.signed() != null) {
            facts.add(Map.entry(Words.t("enrolment.order.signed"), act(order.signed())));
        }
        if (order.cancelled() != null) {
            facts.add(Map.entry(Words.t("enrolment.order.cancelled"), act(order.cancelled())));
        }
        Div whole = new Div(Pieces.facts(facts));
        whole.getStyle().set("margin-bottom", "2rem");
        return whole;
    }

    private Component lines(OrderCard order) {
        RowFilter open = access.rows(PeopleAction.VIEW, TargetKind.PERSON);
        boolean from = order.lines().stream().anyMatch(one -> one.from() != null);
        boolean to = order.lines().stream().anyMatch(one -> one.to() != null);
        List<String> headers = new ArrayList<>(List.of(Words.t("enrolment.number"), Words.t("enrolment.name")));
        if (from) {
            headers.add(Words.t("enrolment.from-class"));
        }
        if (to) {
            headers.add(Words.t("enrolment.to-class"));
        }
        headers.add(Words.t("enrolment.reason"));
        List<List<Component>> rows = new ArrayList<>();
        int number = 0;
        for (OrderCard.Line line : order.lines()) {
            number++;
            boolean opens = open.all() || open.ids().contains(line.person());
            List<Component> cells = new ArrayList<>(List.of(
                    Parts.number(number),
                    opens
                            ? Here.anchor("person/" + line.person(), line.name().full())
                            : new Span(line.name().full())));
            if (from) {
                cells.add(new Span(line.fromName() == null ? "" : line.fromName()));
            }
            if (to) {
                cells.add(new Span(line.toName() == null ? "" : line.toName()));
            }
            String reason = Words.t(line.reason().textKey());
            cells.add(new Span(line.place() == null ? reason : reason + ": " + line.place()));
            rows.add(cells);
        }
        return Parts.section(
                Words.count("enrolment.order.people-count", order.lines().size()), Pieces.table(headers, rows));
    }

    private Button signing(OrderCard order) {
        Button sign = new Button(
                Words.t("enrolment.sign"),
                click -> Confirm.ask(
                        Words.t("enrolment.sign.title", order.number()),
                        Words.t(
                                "enrolment.sign.text",
                                Words.count(
                                        "enrolment.order.people-count",
                                        order.lines().size()),
                                Dates.day(order.effectiveOn())),
                        Words.t("enrolment.sign"),
                        () -> {
                            orders.sign(order.id(), order.version());
                            Notice.done(Words.t("enrolment.signed-now", order.number()));
                            Pieces.again();
                        }));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        return sign;
    }

    private Button cancelling(OrderCard order) {
        boolean signed = order.state() == OrderState.SIGNED;
        Button cancel = new Button(
                Words.t("enrolment.cancel"),
                click -> Confirm.ask(
                        Words.t("enrolment.cancel.title", order.number()),
                        Words.t(signed ? "enrolment.cancel.signed" : "enrolment.cancel.draft"),
                        Words.t("enrolment.cancel"),
                        () -> {
                            orders.cancel(order.id(), order.version());
                            Pieces.again();
                        }));
        cancel.addClassName("z-danger");
        return cancel;
    }

    private String act(Act act) {
        String at = Dates.moment(
                LocalDateTime.ofInstant(act.at(), directory.current().zone()));
        return act.by().isEmpty() ? at : act.by() + ", " + at;
    }

    private boolean may(EnrolmentAction action) {
        return !scope.readsOnly() && access.allows(action, Target.organisation());
    }
}

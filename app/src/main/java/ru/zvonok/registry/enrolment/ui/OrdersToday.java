package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.OrderFilter;
import ru.zvonok.registry.enrolment.OrderRow;
import ru.zvonok.registry.enrolment.OrderState;
import ru.zvonok.registry.enrolment.Orders;

/** Orders that wait for a signature, for whoever drafts them and may not sign: those who sign find them among their deadlines. */
@org.springframework.stereotype.Component
class OrdersToday implements TodayCard {

    private static final int MOST = 5;

    private final Orders orders;
    private final AccessControl access;
    private final Years years;
    private final DutyClock clock;
    private final Directory directory;

    OrdersToday(Orders orders, AccessControl access, Years years, DutyClock clock, Directory directory) {
        this.orders = orders;
        this.access = access;
        this.years = years;
        this.clock = clock;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(40);
    }

    @Override
    public Optional<Component> content() {
        if (access.allows(EnrolmentAction.SIGN_ORDERS, Target.organisation())
                || !access.allows(EnrolmentAction.DRAFT_ORDERS, Target.organisation())
                || !access.allowsAny(EnrolmentAction.VIEW_ORDERS)) {
            return Optional.empty();
        }
        List<OrderRow> drafts = orders.list(new OrderFilter(years.current(), null, OrderState.DRAFT, null), 0, MOST);
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        Map<LocalDate, LocalDate> due = clock.due(
                "enrolment.order.deadline-days",
                drafts.stream().map(OrderRow::effectiveOn).toList());
        for (OrderRow draft : drafts) {
            Div second = new Div(Words.t(
                    "enrolment.today.line",
                    Words.t(draft.kind().textKey()),
                    Words.count("enrolment.order.people-count", draft.people()),
                    Dates.day(draft.effectiveOn())));
            second.addClassName("z-muted");
            list.add(new ListItem(
                    new Div(
                            Here.anchor("order/" + draft.id(), Words.t("enrolment.order.title", draft.number())),
                            second),
                    until(Objects.requireNonNull(due.get(draft.effectiveOn())))));
        }
        Div head = Pieces.head(
                Words.t("enrolment.today"),
                Here.anchor("orders?state=" + OrderState.DRAFT.name(), Words.t("enrolment.today.all")));
        return Optional.of(new Section(head, list));
    }

    private Component until(LocalDate due) {
        return due.isBefore(directory.today())
                ? Tag.overdue(Words.t("enrolment.today.overdue", Dates.shortDay(due)))
                : new Span(Words.t("enrolment.today.until", Dates.shortDay(due)));
    }
}

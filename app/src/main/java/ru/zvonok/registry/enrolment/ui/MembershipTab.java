package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.OrderFilter;
import ru.zvonok.registry.enrolment.OrderRow;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.people.PersonCard;

/** In which classes a person was and is, and by which orders. */
@org.springframework.stereotype.Component
class MembershipTab implements CardTab<PersonCard> {

    private static final int MOST = 50;

    private final Enrolment enrolment;
    private final Orders orders;
    private final AccessControl access;
    private final Years years;

    MembershipTab(Enrolment enrolment, Orders orders, AccessControl access, Years years) {
        this.enrolment = enrolment;
        this.orders = orders;
        this.access = access;
        this.years = years;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return "movement";
    }

    @Override
    public String titleKey() {
        return "enrolment.tab.movement";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean shown(PersonCard card) {
        return !enrolment.membershipsOf(card.id()).isEmpty();
    }

    @Override
    public Component content(PersonCard card) {
        List<Member> spells = enrolment.membershipsOf(card.id());
        Map<Long, ClassEntry> classes =
                enrolment.byIds(spells.stream().map(Member::group).collect(Collectors.toSet()));
        List<List<Component>> rows = new ArrayList<>();
        for (Member spell : spells.reversed()) {
            ClassEntry entry = classes.get(spell.group());
            if (entry != null) {
                rows.add(List.of(
                        Here.anchor("class/" + entry.id(), entry.name()),
                        new Span(SchoolYear.name(entry.year())),
                        new Span(Dates.day(spell.valid().from())),
                        new Span(
                                spell.valid().to() == null
                                        ? ""
                                        : Dates.day(spell.valid().to()))));
            }
        }
        Div whole = new Div(Parts.section(
                Words.t("enrolment.tab.classes"),
                Pieces.table(
                        List.of(
                                Words.t("enrolment.class"),
                                Words.t("enrolment.year"),
                                Words.t("enrolment.since"),
                                Words.t("enrolment.until")),
                        rows)));
        whole.addClassName("z-form");
        if (access.allowsAny(EnrolmentAction.VIEW_ORDERS)) {
            whole.add(Parts.section(Words.t("enrolment.orders.menu"), orders(card.id())));
        }
        return whole;
    }

    private Component orders(long person) {
        List<List<Component>> rows = new ArrayList<>();
        for (int year : years.all()) {
            for (OrderRow row : orders.list(new OrderFilter(year, null, null, person), 0, MOST)) {
                rows.add(List.of(
                        Here.anchor("order/" + row.id(), Words.t("enrolment.order.title", row.number())),
                        new Span(Words.t(row.kind().textKey())),
                        new Span(Dates.day(row.effectiveOn())),
                        OrdersView.state(row.state())));
            }
        }
        return Pieces.table(
                List.of(
                        Words.t("enrolment.order"),
                        Words.t("enrolment.order.kind"),
                        Words.t("enrolment.order.effective"),
                        Words.t("enrolment.state")),
                rows);
    }
}

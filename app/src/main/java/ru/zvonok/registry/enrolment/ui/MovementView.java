package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Movement;
import ru.zvonok.registry.enrolment.MovementBalance;
import ru.zvonok.registry.enrolment.Orders;

/** The movement book of some days: who came, moved and left by which order, and that it balances. */
@Route("o/:organisation/movement")
@Menu(title = "enrolment.movement.menu", icon = "book-text", order = MenuSection.MANAGEMENT + 50)
@ForAction("enrolment.view-orders")
class MovementView extends Page implements BeforeEnterObserver {

    private static final int USUAL_DAYS = 30;

    private final transient Orders orders;
    private final transient Directory directory;

    MovementView(Orders orders, Directory directory) {
        super("enrolment.movement.menu");
        this.orders = orders;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = directory.today();
        LocalDate from = day(event.getLocation(), "from").orElse(today.minusDays(USUAL_DAYS));
        LocalDate to = day(event.getLocation(), "to")
                .filter(one -> !one.isBefore(from))
                .orElse(today);
        DateRange days = new DateRange(from, to.isBefore(from) ? from : to);
        MovementBalance balance = orders.balance(days, null);
        List<Movement> movements = orders.movements(days, null);
        removeAll();
        add(new PageHead(Words.t("enrolment.movement.menu"))
                .second(Words.t(
                        "enrolment.movement.balance", balance.start(), balance.in(), balance.out(), balance.end())));
        add(filters(from, to));
        if (movements.isEmpty()) {
            add(new EmptyPage(
                    "book-text", Words.t("enrolment.movement.none"), Words.t("enrolment.movement.none.text")));
            return;
        }
        add(table(movements));
    }

    private static Component filters(LocalDate from, LocalDate to) {
        DatePicker first = Fields.date("enrolment.movement.from");
        DatePicker last = Fields.date("enrolment.movement.to");
        first.setValue(from);
        last.setValue(to);
        first.addValueChangeListener(change -> go(first, last));
        last.addValueChangeListener(change -> go(first, last));
        Div row = new Div(first, last);
        row.addClassName("z-row");
        row.getStyle().set("margin-bottom", "1.5rem");
        return row;
    }

    private static void go(DatePicker first, DatePicker last) {
        if (!first.isEmpty() && !last.isEmpty() && !last.getValue().isBefore(first.getValue())) {
            Here.go("movement?from=" + first.getValue() + "&to=" + last.getValue());
        }
    }

    private static Component table(List<Movement> movements) {
        List<List<Component>> rows = new ArrayList<>();
        for (Movement one : movements) {
            String reason = Words.t(one.reason().textKey());
            rows.add(List.of(
                    new Span(Dates.day(one.on())),
                    new Span(one.name().full()),
                    new Span(Words.t("enrolment.movement." + one.kind().name().toLowerCase(Locale.ROOT))),
                    new Span(one.fromName() == null ? "" : one.fromName()),
                    new Span(one.toName() == null ? "" : one.toName()),
                    new Span(one.place() == null ? reason : reason + ": " + one.place()),
                    Here.anchor(
                            "order/" + one.order(),
                            Words.t("enrolment.movement.order", one.number(), Dates.day(one.issuedOn())))));
        }
        return Pieces.table(
                List.of(
                        Words.t("enrolment.date"),
                        Words.t("enrolment.name"),
                        Words.t("enrolment.movement.what"),
                        Words.t("enrolment.from-class"),
                        Words.t("enrolment.to-class"),
                        Words.t("enrolment.reason"),
                        Words.t("enrolment.order")),
                rows);
    }

    private static Optional<LocalDate> day(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        });
    }
}

package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Movement;
import ru.zvonok.registry.enrolment.MovementBalance;
import ru.zvonok.registry.enrolment.Orders;

/** The movement book of some days: who came, moved and left by which order, and that it balances. */
@Route("o/:organisation/movement")
@Menu(title = "enrolment.movement.menu", icon = "book-text", order = MenuSection.MANAGEMENT + 50)
@ForAction("enrolment.view-orders")
class MovementView extends ListPage<Movement> {

    private static final int USUAL_DAYS = 30;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private final transient Orders orders;
    private final transient Directory directory;
    private final DatePicker first = Fields.date("enrolment.movement.from");
    private final DatePicker last = Fields.date("enrolment.movement.to");
    private DateRange days;
    private boolean entering;

    MovementView(Orders orders, Directory directory) {
        super("enrolment.movement.menu");
        this.orders = orders;
        this.directory = directory;
        this.days = new DateRange(directory.today(), directory.today());
        first.addValueChangeListener(change -> go());
        last.addValueChangeListener(change -> go());
        filterBar(first, last);
        column("on", "enrolment.date", one -> Dates.day(one.on())).sortable(Comparator.comparing(Movement::on));
        column("name", "enrolment.name", one -> one.name().full()).sortable().wide();
        column(
                        "kind",
                        "enrolment.movement.what",
                        one -> Words.t("enrolment.movement." + one.kind().name().toLowerCase(Locale.ROOT)))
                .sortable();
        column("from", "enrolment.from-class", one -> one.fromName() == null ? "" : one.fromName())
                .sortable();
        column("to", "enrolment.to-class", one -> one.toName() == null ? "" : one.toName())
                .sortable();
        column("reason", "enrolment.reason", MovementView::reason).wide();
        link(
                "order",
                "enrolment.order",
                one -> Words.t("enrolment.movement.order", one.number(), Dates.day(one.issuedOn())));
        opensPage(one -> "order/" + one.order());
        counted("enrolment.movement.count");
        rows(query -> orders.movements(days, null));
        tools();
        whenEmpty(new EmptyPage(
                "book-text", Words.t("enrolment.movement.none"), Words.t("enrolment.movement.none.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = directory.today();
        LocalDate from = day(event.getLocation(), "from").orElse(today.minusDays(USUAL_DAYS));
        LocalDate to = day(event.getLocation(), "to")
                .filter(one -> !one.isBefore(from))
                .orElse(today.isBefore(from) ? from : today);
        days = new DateRange(from, to);
        entering = true;
        first.setValue(from);
        last.setValue(to);
        entering = false;
        MovementBalance balance = orders.balance(days, null);
        head().second(Words.t(
                "enrolment.movement.balance", balance.start(), balance.in(), balance.out(), balance.end()));
        super.beforeEnter(event);
    }

    private void go() {
        if (entering || first.isEmpty() || last.isEmpty()) {
            return;
        }
        boolean backwards = last.getValue().isBefore(first.getValue());
        if (backwards) {
            last.setErrorMessage(Words.t("calendar.ends-before-start"));
        }
        if (backwards || !last.isInvalid()) {
            last.setInvalid(backwards);
        }
        if (!first.isInvalid() && !last.isInvalid()) {
            Here.go("movement?from=" + first.getValue() + "&to=" + last.getValue());
        }
    }

    private static String reason(Movement one) {
        String reason = Words.t(one.reason().textKey());
        return one.place() == null ? reason : reason + ": " + one.place();
    }

    private static Optional<LocalDate> day(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text))
                        .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        });
    }
}

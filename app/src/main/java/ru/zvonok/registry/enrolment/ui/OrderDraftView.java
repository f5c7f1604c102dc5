package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.OrderCard;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.OrderState;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.people.People;

/** Drafts an order: what, when, and whom, from which class to which. */
@Route("o/:organisation/order-draft/:order?([0-9]{1,18})")
@ForAction("enrolment.draft-orders")
class OrderDraftView extends Page implements BeforeEnterObserver {

    private final transient Orders orders;
    private final transient Enrolment enrolment;
    private final transient People people;
    private final transient Directory directory;
    private final transient Years years;

    OrderDraftView(Orders orders, Enrolment enrolment, People people, Directory directory, Years years) {
        super("enrolment.order.draft");
        fillWindow();
        this.orders = orders;
        this.enrolment = enrolment;
        this.people = people;
        this.directory = directory;
        this.years = years;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<OrderCard> there = event.getRouteParameters().get("order").map(id -> orders.card(Addresses.id(id)));
        if (there.filter(order -> order.state() != OrderState.DRAFT).isPresent()) {
            throw new NotFound();
        }
        removeAll();
        show(there.orElse(null));
    }

    private void show(@Nullable OrderCard there) {
        RadioButtonGroup<OrderKind> kind =
                Fields.radio("enrolment.order.kind", List.of(OrderKind.values()), one -> Words.t(one.textKey()));
        TextField number = Fields.text("enrolment.order.number", "enrolment.order.number.example");
        DatePicker issued = Fields.date("enrolment.order.issued");
        DatePicker effective = Fields.date("enrolment.order.effective");
        TextField basis = Fields.text("enrolment.order.basis", "enrolment.order.basis.example");
        effective.setHelperText(Words.t("enrolment.order.effective.help"));
        OrderLines lines = new OrderLines(enrolment, people, years.current(), directory.today());
        Form form = new Form();
        FormSection section = form.section();
        section.wide("kind", kind);
        section.add("number", number);
        section.add("issuedOn", issued);
        section.add("effectiveOn", effective);
        section.add("basis", basis);
        form.part(lines::state);
        lines.whenChanged(form::touched);
        form.required(number, "enrolment.number-missing");
        form.required(issued, "enrolment.date-missing");
        form.required(effective, "enrolment.date-missing");
        kind.addValueChangeListener(change -> lines.kind(change.getValue()));
        effective.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                lines.on(change.getValue());
            }
        });
        form.fill(() -> {
            kind.setValue(there == null ? OrderKind.ENROLMENT : there.kind());
            kind.setReadOnly(there != null);
            number.setValue(there == null ? orders.nextNumber(SchoolYear.of(directory.today())) : there.number());
            issued.setValue(there == null ? directory.today() : there.issuedOn());
            effective.setValue(there == null ? directory.today() : there.effectiveOn());
            basis.setValue(there == null ? "" : there.basis());
            if (there != null) {
                lines.show(there.lines());
            }
        });
        long[] id = {there == null ? 0 : there.id()};
        form.onSave(() -> {
                    if (!lines.settle()) {
                        throw new Refusal(EnrolmentProblem.LINE_INCOMPLETE);
                    }
                    OrderDraft draft = new OrderDraft(
                            kind.getValue(),
                            number.getValue(),
                            issued.getValue(),
                            effective.getValue(),
                            basis.getValue(),
                            lines.lines());
                    if (there == null) {
                        id[0] = orders.draft(draft);
                    } else {
                        orders.change(there.id(), there.version(), draft);
                    }
                })
                .afterSave(() -> Here.go("order/" + id[0]));
        Div left = new Div(form, new H2(Words.t("enrolment.order.people")), lines);
        left.addClassNames("z-stack", "z-grow");
        Div body = new Div(left);
        body.addClassName("z-card-body");
        String title = there == null
                ? Words.t("enrolment.order.draft")
                : Words.t(
                        "enrolment.order.change", Objects.requireNonNull(there).number());
        add(new PageHead(title), body, form.bar().saveText(Words.t("enrolment.order.save")));
    }
}

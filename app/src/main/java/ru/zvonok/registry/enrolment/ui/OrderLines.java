package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderCard;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonEntry;

/** The people of a draft: chosen class by class, each with the reason that was set when they were added. */
final class OrderLines extends Div {

    private record Entry(PersonName name, OrderDraft.Line line) {}

    private final Enrolment enrolment;
    private final People people;
    private final Map<Long, ClassEntry> classes;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final Div chooser = new Div();
    private final Div table = new Div();
    private final ComboBox<PersonEntry> person;
    private final ComboBox<ClassEntry> from;
    private final MultiSelectComboBox<Member> members =
            Fields.several("enrolment.order.whom", one -> one.name().listed());
    private final ComboBox<ClassEntry> to;
    private final Select<MovementReason> reason;
    private final TextField place = Fields.text("enrolment.order.place");
    private OrderKind kind = OrderKind.ENROLMENT;
    private Runnable changed = () -> {};
    private LocalDate on;

    OrderLines(Enrolment enrolment, People people, int year, LocalDate today) {
        this.enrolment = enrolment;
        this.people = people;
        this.on = today;
        List<ClassEntry> open =
                enrolment.classes(year).stream().filter(one -> !one.closed()).toList();
        classes = open.stream().collect(Collectors.toMap(ClassEntry::id, Function.identity()));
        person = PersonPicker.of("enrolment.order.whom", people);
        from = Fields.choice("enrolment.from-class", open, ClassEntry::name);
        to = Fields.choice("enrolment.to-class", open, ClassEntry::name);
        reason = Fields.select("enrolment.reason", List.of(), one -> Words.t(one.textKey()));
        from.addValueChangeListener(change -> offer());
        chooser.addClassNames("z-form-grid");
        Div narrow = new Div(chooser);
        narrow.addClassName("z-form");
        add(narrow, table);
        addClassName("z-stack");
        kind(kind);
    }

    /** What happens when people were put in or taken out. */
    void whenChanged(Runnable told) {
        changed = told;
    }

    void kind(OrderKind wanted) {
        if (wanted != kind) {
            entries.clear();
        }
        kind = wanted;
        chooser.removeAll();
        reason.setItems(MovementReason.of(kind));
        reason.setValue(MovementReason.of(kind).getFirst());
        switch (kind) {
            case ENROLMENT -> chooser.add(person, to, reason, place, buttons(true));
            case CLASS_TRANSFER -> chooser.add(from, to, wide(members), reason, buttons(false));
            case DEPARTURE -> chooser.add(from, reason, wide(members), place, buttons(false));
        }
        shown();
    }

    void on(LocalDate day) {
        on = day;
        offer();
    }

    void show(List<OrderCard.Line> lines) {
        lines.forEach(one -> entries.put(
                one.person(),
                new Entry(
                        one.name(),
                        new OrderDraft.Line(one.person(), one.from(), one.to(), one.reason(), one.place()))));
        shown();
    }

    List<OrderDraft.Line> lines() {
        return entries.values().stream().map(Entry::line).toList();
    }

    /** Who stands in the draft and who is chosen for it. */
    Object state() {
        return List.of(lines(), members.getValue(), Optional.ofNullable(person.getValue()));
    }

    private Component buttons(boolean withNew) {
        Div row = new Div(new Button(Words.t("enrolment.order.add"), Icons.of("plus"), click -> take()));
        if (withNew) {
            row.add(new Button(
                    Words.t("enrolment.order.new-person"),
                    click -> NewPersonDialog.open(people, made -> {
                        person.setValue(made);
                    })));
        }
        row.addClassNames("z-row", "z-wide");
        return row;
    }

    private static Component wide(MultiSelectComboBox<?> field) {
        field.addClassName("z-wide");
        return field;
    }

    private void offer() {
        @Nullable ClassEntry left = from.getValue();
        members.setItems(left == null ? List.of() : enrolment.members(left.id(), new DateRange(on, on)));
    }

    /** Takes in who is chosen and not yet in the list, so that saving forgets nobody; answers whether that was possible. */
    boolean settle() {
        return person.isEmpty() && members.getValue().isEmpty() || take();
    }

    /** Takes the chosen ones into the list; what is missing is said at its field. */
    private boolean take() {
        @Nullable ClassEntry left = from.getValue();
        @Nullable ClassEntry entered = to.getValue();
        @Nullable PersonEntry one = person.getValue();
        boolean enrolling = kind == OrderKind.ENROLMENT;
        boolean complete = asked(person, enrolling && one == null, "enrolment.order.choose-whom")
                & asked(from, !enrolling && left == null, "enrolment.order.choose-class")
                & asked(members, !enrolling && members.getValue().isEmpty(), "enrolment.order.choose-whom")
                & asked(to, kind != OrderKind.DEPARTURE && entered == null, "enrolment.order.choose-class");
        if (!complete) {
            return false;
        }
        @Nullable String where = place.isEmpty() || kind == OrderKind.CLASS_TRANSFER ? null : place.getValue();
        @Nullable Long target = kind == OrderKind.DEPARTURE || entered == null ? null : entered.id();
        if (enrolling && one != null) {
            put(one.id(), one.name(), null, target, where);
            person.clear();
        } else if (left != null) {
            members.getValue().forEach(member -> put(member.person(), member.name(), left.id(), target, where));
            members.clear();
        }
        shown();
        return true;
    }

    private static boolean asked(HasValidationProperties field, boolean missing, String messageKey) {
        field.setErrorMessage(missing ? Words.t(messageKey) : "");
        field.setInvalid(missing);
        return !missing;
    }

    private void put(long id, PersonName name, @Nullable Long source, @Nullable Long target, @Nullable String where) {
        entries.put(id, new Entry(name, new OrderDraft.Line(id, source, target, reason.getValue(), where)));
    }

    private void shown() {
        changed.run();
        table.removeAll();
        if (entries.isEmpty()) {
            table.add(Parts.muted(Words.t("enrolment.order.nobody-yet")));
            return;
        }
        List<List<Component>> rows = new ArrayList<>();
        entries.forEach((id, entry) -> rows.add(List.of(
                new Span(entry.name().full()),
                new Span(name(entry.line().from())),
                new Span(name(entry.line().to())),
                new Span(Words.t(entry.line().reason().textKey())),
                Icons.button("x", "enrolment.order.take-out", click -> {
                    entries.remove(id);
                    shown();
                }))));
        table.add(Pieces.table(
                List.of(
                        Words.t("enrolment.name"),
                        Words.t("enrolment.from-class"),
                        Words.t("enrolment.to-class"),
                        Words.t("enrolment.reason"),
                        ""),
                rows));
    }

    private String name(@Nullable Long id) {
        ClassEntry entry = id == null ? null : classes.get(id);
        return entry == null ? "" : entry.name();
    }
}

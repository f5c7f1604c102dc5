package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.Namesakes;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Relation;

/** Parents and children of a person. */
@org.springframework.stereotype.Component
class FamilyTab implements CardTab<PersonCard> {

    private final People people;
    private final AccessControl access;
    private final TenantScope scope;

    FamilyTab(People people, AccessControl access, TenantScope scope) {
        this.people = people;
        this.access = access;
        this.scope = scope;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return "family";
    }

    @Override
    public String titleKey() {
        return "people.tab.family";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component content(PersonCard card) {
        boolean editable = !scope.readsOnly() && access.allows(PeopleAction.EDIT, Target.organisation());
        List<Long> kin = new ArrayList<>();
        card.guardians().forEach(one -> kin.add(one.person()));
        card.children().forEach(one -> kin.add(one.person()));
        RowFilter open = access.rows(PeopleAction.VIEW, TargetKind.PERSON);
        Button add = new Button(Words.t("people.guardian.add"), Icons.of("plus"), click -> adding(card.id()));
        Div whole = new Div();
        whole.addClassNames("z-stack", "z-form");
        if (!card.guardians().isEmpty() || card.children().isEmpty()) {
            whole.add(Parts.section(
                    Words.t("people.guardians"),
                    list(card.guardians(), open, editable, card.id(), true),
                    editable ? new Button[] {add} : new Button[0]));
        }
        if (!card.children().isEmpty()) {
            whole.add(
                    Parts.section(Words.t("people.children"), list(card.children(), open, editable, card.id(), false)));
        }
        return whole;
    }

    private Component list(List<Kin> kin, RowFilter open, boolean editable, long person, boolean guardians) {
        if (kin.isEmpty()) {
            Paragraph nobody = new Paragraph(Words.t("people.guardians.none"));
            nobody.addClassName("z-muted");
            return nobody;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (Kin one : kin) {
            boolean opens = open.all() || open.ids().contains(one.person());
            Component name = opens
                    ? Here.anchor("person/" + one.person(), one.name().full())
                    : new Span(one.name().full());
            List<String> facts = new ArrayList<>(List.of(Words.t(one.relation().textKey())));
            if (one.legalRepresentative()) {
                facts.add(Words.t("people.legal"));
            }
            if (!one.mayPickUp()) {
                facts.add(Words.t("people.no-pick-up"));
            }
            Div line = new Div(String.join(" · ", facts));
            line.addClassName("z-muted");
            ListItem item = new ListItem(new Div(name, line));
            if (editable) {
                item.add(Icons.button("user-x", "people.kin.end", click -> ending(one, person, guardians)));
            }
            list.add(item);
        }
        return list;
    }

    private void ending(Kin kin, long person, boolean guardians) {
        Confirm.ask(
                Words.t("people.kin.end"),
                Words.t("people.kin.end.text", kin.name().full()),
                Words.t("people.kin.end.action"),
                () -> {
                    people.unrelate(guardians ? kin.person() : person, guardians ? person : kin.person());
                    Pieces.again();
                });
    }

    /** Somebody who is known here is chosen, anybody else is written with name and phone. */
    private void adding(long child) {
        ComboBox<PersonEntry> known = PersonPicker.of("people.guardian.known", people);
        TextField last = Fields.text("people.last-name");
        TextField first = Fields.text("people.first-name");
        TextField middle = Fields.text("people.middle-name");
        TextField phone = Fields.text("people.contact.phone", "people.contact.phone.example");
        Select<Relation> relation =
                Fields.select("people.relation", List.of(Relation.values()), one -> Words.t(one.textKey()));
        Checkbox legal = Fields.check("people.legal");
        Checkbox pickUp = Fields.check("people.pick-up");
        Form form = new Form();
        FormSection section = form.section();
        section.wide("person", known);
        section.note(new Paragraph(Words.t("people.guardian.or-new")));
        section.add("lastName", last);
        section.add("firstName", first);
        section.add("middleName", middle);
        section.add("phone", phone);
        section.add("relation", relation);
        section.add("legal", legal);
        section.add("pickUp", pickUp);
        form.fill(() -> {
            legal.setValue(true);
            pickUp.setValue(true);
        });
        form.required(relation, "people.relation-missing");
        form.check(last, text -> known.isEmpty() && text.isBlank() ? Words.t("people.last-name-missing") : null);
        form.check(first, text -> known.isEmpty() && text.isBlank() ? Words.t("people.first-name-missing") : null);
        Namesakes namesakes = new Namesakes(people);
        form.onSave(() -> {
                    @Nullable PersonEntry chosen = known.getValue();
                    PersonData data = new PersonData(
                            new PersonName(
                                    last.getValue(), first.getValue(), middle.isEmpty() ? null : middle.getValue()),
                            null,
                            null,
                            null,
                            List.of(Contact.phone(phone.getValue())));
                    if (chosen == null) {
                        namesakes.refuseOnce(data.name(), null);
                        people.createGuardian(data, child, relation.getValue(), legal.getValue(), pickUp.getValue());
                    } else {
                        people.relate(Set.of(new Kinship(
                                chosen.id(), child, relation.getValue(), legal.getValue(), pickUp.getValue())));
                    }
                })
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("people.guardian.add"), form, Words.t("people.guardian.add"));
    }
}

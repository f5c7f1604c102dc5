package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.people.Employment;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.Staff;

/** In which positions a person works and worked. */
@org.springframework.stereotype.Component
class EmploymentTab implements CardTab<PersonCard> {

    private final Staff staff;
    private final Positions positions;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;

    EmploymentTab(
            Staff staff,
            Positions positions,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            RegionalRules rules) {
        this.staff = staff;
        this.positions = positions;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return "employment";
    }

    @Override
    public String titleKey() {
        return "people.tab.employment";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shown(PersonCard card) {
        return !card.employments().isEmpty() || mayWork(card) && editable();
    }

    @Override
    public Component content(PersonCard card) {
        boolean editable = editable();
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        for (Employment one : card.employments()) {
            ListItem item = new ListItem(line(one));
            if (editable && one.valid().to() == null) {
                item.add(new Button(Words.t("people.release"), click -> releasing(one)));
            }
            list.add(item);
        }
        Component content = card.employments().isEmpty() ? new Paragraph(Words.t("people.employment.none")) : list;
        Button employ = new Button(Words.t("people.employ"), Icons.of("plus"), click -> employing(card.id()));
        return Parts.section(
                Words.t("people.tab.employment"), content, editable ? new Button[] {employ} : new Button[0]);
    }

    private static Div line(Employment one) {
        LocalDate to = one.valid().to();
        String days = to == null
                ? Words.t("people.since", Dates.day(one.valid().from()))
                : Words.t("people.from-to", Dates.day(one.valid().from()), Dates.day(to));
        Div second = new Div(Words.t("people.employment.line", days, one.rate()));
        second.addClassName("z-muted");
        Span name = new Span(one.positionName());
        name.addClassName("z-strong");
        return new Div(name, second);
    }

    private void employing(long person) {
        EmploymentFields fields = new EmploymentFields(positions, directory.today());
        Form form = new Form();
        fields.into(form);
        form.onSave(() -> staff.employ(fields.employment(person))).afterSave(Pieces::again);
        FormDialog.open(Words.t("people.employ"), form, Words.t("people.employ"));
    }

    private void releasing(Employment employment) {
        DatePicker last = Fields.date("people.last-day");
        Form form = new Form();
        form.section().wide("lastDay", last);
        form.fill(() -> last.setValue(directory.today()));
        form.required(last, "people.last-day-missing");
        form.onSave(() -> staff.release(employment.id(), last.getValue())).afterSave(Pieces::again);
        FormDialog.open(Words.t("people.release.title", employment.positionName()), form, Words.t("people.release"));
    }

    private boolean editable() {
        return !scope.readsOnly() && access.allows(PeopleAction.EDIT_STAFF, Target.organisation());
    }

    private boolean mayWork(PersonCard card) {
        LocalDate birth = card.birthDate();
        return birth == null || rules.reached("people.employment.age", birth, directory.today());
    }
}

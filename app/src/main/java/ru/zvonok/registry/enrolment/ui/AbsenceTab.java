package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.people.PersonCard;

/** Days a learner is absent with a good reason. */
@org.springframework.stereotype.Component
class AbsenceTab implements CardTab<PersonCard> {

    private final Absences absences;
    private final Enrolment enrolment;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    AbsenceTab(Absences absences, Enrolment enrolment, AccessControl access, TenantScope scope, Directory directory) {
        this.absences = absences;
        this.enrolment = enrolment;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return "absences";
    }

    @Override
    public String titleKey() {
        return "enrolment.tab.absences";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shown(PersonCard card) {
        return access.allows(EnrolmentAction.VIEW_ABSENCES, Target.person(card.id()))
                && !enrolment.membershipsOf(card.id()).isEmpty();
    }

    @Override
    public Component content(PersonCard card) {
        boolean editable = !scope.readsOnly() && access.allows(EnrolmentAction.NOTE_ABSENCES, Target.person(card.id()));
        LocalDate since = LocalDate.of(SchoolYear.of(directory.today()), 8, 1);
        List<List<Component>> rows = new ArrayList<>();
        for (ExcusedAbsence one : absences.of(card.id(), DateRange.from(since))) {
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(Dates.day(one.from())),
                    new Span(Dates.day(one.to())),
                    new Span(Words.t(one.reason().textKey())),
                    new Span(one.document() == null ? "" : one.document())));
            if (editable) {
                cells.add(Icons.button("trash-2", "enrolment.absence.remove", click -> {
                    absences.remove(one.id());
                    Pieces.again();
                }));
            }
            rows.add(cells);
        }
        List<String> headers = new ArrayList<>(List.of(
                Words.t("enrolment.absence.from"),
                Words.t("enrolment.absence.to"),
                Words.t("enrolment.reason"),
                Words.t("enrolment.absence.document")));
        if (editable) {
            headers.add("");
        }
        Component content =
                rows.isEmpty() ? Parts.muted(Words.t("enrolment.absence.none")) : Pieces.table(headers, rows);
        Button note = new Button(Words.t("enrolment.absence.note"), Icons.of("plus"), click -> noting(card.id()));
        Div whole = new Div(Parts.section(
                Words.t("enrolment.absence.title"), content, editable ? new Button[] {note} : new Button[0]));
        whole.addClassName("z-form");
        return whole;
    }

    private void noting(long person) {
        DatePicker from = Fields.date("enrolment.absence.from");
        DatePicker to = Fields.date("enrolment.absence.to");
        Select<ExcusedAbsence.Reason> reason = Fields.select(
                "enrolment.reason", List.of(ExcusedAbsence.Reason.values()), one -> Words.t(one.textKey()));
        TextField document = Fields.text("enrolment.absence.document", "enrolment.absence.document.example");
        Form form = new Form();
        FormSection section = form.section();
        section.add("from", from);
        section.add("to", to);
        section.wide("reason", reason);
        section.wide("document", document);
        form.fill(() -> {
            from.setValue(directory.today());
            to.setValue(directory.today());
            reason.setValue(ExcusedAbsence.Reason.SICK);
        });
        form.required(from, "enrolment.date-missing");
        form.required(to, "enrolment.date-missing");
        form.onSave(() -> absences.note(new ExcusedAbsence(
                        0,
                        person,
                        from.getValue(),
                        to.getValue(),
                        reason.getValue(),
                        document.isEmpty() ? null : document.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("enrolment.absence.note"), form, Words.t("enrolment.save"));
    }
}

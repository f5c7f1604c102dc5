package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Sex;

/** Fields of a person's data; an error stands at its field with a good example. */
final class PersonForm {

    private final Form form = new Form();
    private final TextField last = Fields.text("people.last-name");
    private final TextField first = Fields.text("people.first-name");
    private final TextField middle = Fields.text("people.middle-name");
    private final DatePicker birth = Fields.date("people.birth-date");
    private final RadioButtonGroup<Sex> sex =
            Fields.radio("people.sex", List.of(Sex.F, Sex.M), one -> Words.t(one.textKey()));
    private final TextField snils = Fields.text("people.snils", "people.snils.example");
    private final ContactFields contacts = new ContactFields();

    /** @param today dates after it are no birth dates */
    PersonForm(LocalDate today) {
        FormSection main = form.section("people.section.main");
        main.add("lastName", last);
        main.add("firstName", first);
        main.add("middleName", middle);
        main.add("birthDate", birth);
        main.add("sex", sex);
        main.add("snils", snils);
        contacts.into(form.section("people.section.contacts"));
        form.required(last, "people.last-name-missing");
        form.required(first, "people.first-name-missing");
        form.check(birth, date -> date != null && date.isAfter(today) ? Words.t("people.birth-date-in-future") : null);
        form.check(snils, Fields::snilsError);
    }

    Form form() {
        return form;
    }

    void show(PersonCard card) {
        form.fill(() -> {
            last.setValue(card.name().last());
            first.setValue(card.name().first());
            middle.setValue(card.name().middle() == null ? "" : card.name().middle());
            birth.setValue(card.birthDate());
            sex.setValue(card.sex());
            snils.setValue(card.snils() == null ? "" : card.snils().formatted());
            contacts.show(card.contacts());
        });
    }

    PersonData data() {
        return new PersonData(
                new PersonName(last.getValue(), first.getValue(), middle.isEmpty() ? null : middle.getValue()),
                sex.getValue(),
                birth.getValue(),
                Snils.read(snils.getValue()).orElse(null),
                contacts.contacts());
    }
}

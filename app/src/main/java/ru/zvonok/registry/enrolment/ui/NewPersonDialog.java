package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.Namesakes;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonEntry;

/** Somebody who is not known here yet; the rest of the card is filled later. */
final class NewPersonDialog {

    private NewPersonDialog() {}

    static void open(People people, Consumer<PersonEntry> made) {
        TextField last = Fields.text("enrolment.last-name");
        TextField first = Fields.text("enrolment.first-name");
        TextField middle = Fields.text("enrolment.middle-name");
        DatePicker birth = Fields.date("enrolment.birth-date");
        Form form = new Form();
        FormSection section = form.section();
        section.add("lastName", last);
        section.add("firstName", first);
        section.add("middleName", middle);
        section.add("birthDate", birth);
        form.required(last, "people.last-name-missing");
        form.required(first, "people.first-name-missing");
        form.required(birth, "enrolment.date-missing");
        Namesakes namesakes = new Namesakes(people);
        form.onSave(() -> {
            PersonName name =
                    new PersonName(last.getValue(), first.getValue(), middle.isEmpty() ? null : middle.getValue());
            namesakes.refuseOnce(name, birth.getValue());
            long id = people.create(new PersonData(name, null, birth.getValue(), null, List.of()));
            made.accept(new PersonEntry(id, new UUID(0, id), name, birth.getValue()));
        });
        FormDialog.open(Words.t("enrolment.order.new-person"), form, Words.t("enrolment.order.create-person"));
    }
}

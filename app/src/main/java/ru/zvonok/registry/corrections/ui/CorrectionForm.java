package ru.zvonok.registry.corrections.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Phones;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.PaperDrop;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.corrections.Corrections;
import ru.zvonok.registry.corrections.FamilyRecord;
import ru.zvonok.registry.corrections.NewCorrection;
import ru.zvonok.registry.corrections.NewCorrection.Paper;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.Contact.Kind;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Sex;

/** «Сообщить об изменении»: the card as it is, to be corrected where it has changed. */
final class CorrectionForm {

    private final PersonCard card;
    private final TextField last = Fields.text("people.last-name");
    private final TextField first = Fields.text("people.first-name");
    private final TextField middle = Fields.text("people.middle-name");
    private final DatePicker birth = Fields.date("people.birth-date");
    private final RadioButtonGroup<Sex> sex =
            Fields.radio("people.sex", List.of(Sex.F, Sex.M), one -> Words.t(one.textKey()));
    private final TextField snils = Fields.text("people.snils", "people.snils.example");
    private final TextField phone = Fields.text("people.contact.phone", "people.contact.phone.example");
    private final TextField phone2 = Fields.text("people.contact.phone2");
    private final TextField email = Fields.text("people.contact.email", "people.contact.email.example");
    private final TextField address = Fields.text("people.contact.address", "people.contact.address.example");
    private final TextArea words = Fields.area("corrections.form.words", "corrections.form.words.example");
    private final PaperDrop papers = new PaperDrop(Words.t("corrections.form.papers"), NewCorrection.MOST_PAPERS);
    private List<Contact> further = List.of();

    private CorrectionForm(PersonCard card) {
        this.card = card;
    }

    static void open(Corrections door, FamilyRecord record, LocalDate today, Runnable done) {
        new CorrectionForm(record.card()).open(door, record.ownContacts(), today, done);
    }

    private void open(Corrections door, boolean ownContacts, LocalDate today, Runnable done) {
        words.setMaxLength(NewCorrection.LONGEST);
        Form form = new Form();
        FormSection section = form.section();
        section.note(Pieces.muted(Words.t(ownContacts ? "corrections.family.contacts" : "corrections.form.hint")));
        section.add("lastName", last);
        section.add("firstName", first);
        section.add("middleName", middle);
        section.add("birthDate", birth);
        section.add("sex", sex);
        section.add("snils", snils);
        section.add("phone", phone);
        section.add("phone2", phone2);
        section.wide("email", email);
        section.wide("address", address);
        section.wide("words", words);
        section.note(papers);
        form.required(last, "people.last-name-missing");
        form.required(first, "people.first-name-missing");
        form.check(birth, day -> day != null && day.isAfter(today) ? Words.t("people.birth-date-in-future") : null);
        form.check(snils, Fields::snilsError);
        form.fill(this::show);
        form.part(() -> papers.papers((name, content) -> name));
        form.onSave(() -> {
                    door.report(new NewCorrection(
                            card.id(), card.version(), data(), words.getValue(), papers.papers(Paper::new)));
                    Notice.done(Words.t("corrections.form.sent"));
                })
                .afterSave(done);
        FormDialog.open(Words.t("corrections.form.title"), form, Words.t("corrections.form.send"));
    }

    private void show() {
        last.setValue(card.name().last());
        first.setValue(card.name().first());
        middle.setValue(card.name().middle() == null ? "" : card.name().middle());
        birth.setValue(card.birthDate());
        sex.setValue(card.sex());
        snils.setValue(card.snils() == null ? "" : card.snils().formatted());
        List<Contact> left = new ArrayList<>(card.contacts());
        phone.setValue(take(left, Kind.PHONE));
        phone2.setValue(take(left, Kind.PHONE));
        email.setValue(take(left, Kind.EMAIL));
        address.setValue(take(left, Kind.ADDRESS));
        further = left;
    }

    private PersonData data() {
        return new PersonData(
                new PersonName(last.getValue(), first.getValue(), middle.isEmpty() ? null : middle.getValue()),
                sex.getValue(),
                birth.getValue(),
                Snils.read(snils.getValue()).orElse(null),
                Stream.concat(
                                Stream.of(
                                        Contact.phone(phone.getValue()),
                                        Contact.phone(phone2.getValue()),
                                        Contact.email(email.getValue()),
                                        new Contact(Kind.ADDRESS, address.getValue())),
                                further.stream())
                        .toList());
    }

    private static String take(List<Contact> left, Kind kind) {
        for (Contact contact : left) {
            if (contact.kind() == kind) {
                left.remove(contact);
                return kind == Kind.PHONE ? Phones.shown(contact.value()) : contact.value();
            }
        }
        return "";
    }
}

package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.Contact.Kind;

/** Two phones, an e-mail, an address; what a card has beyond that is kept as it is. */
final class ContactFields {

    private final TextField phone = Fields.text("people.contact.phone", "people.contact.phone.example");
    private final TextField phone2 = Fields.text("people.contact.phone2");
    private final TextField email = Fields.text("people.contact.email", "people.contact.email.example");
    private final TextField address = Fields.text("people.contact.address", "people.contact.address.example");
    private List<Contact> further = List.of();

    void into(FormSection section) {
        section.add("phone", phone);
        section.add("phone2", phone2);
        section.add("email", email);
        section.wide("address", address);
    }

    void show(List<Contact> contacts) {
        List<Contact> left = new ArrayList<>(contacts);
        phone.setValue(take(left, Kind.PHONE));
        phone2.setValue(take(left, Kind.PHONE));
        email.setValue(take(left, Kind.EMAIL));
        address.setValue(take(left, Kind.ADDRESS));
        further = left;
    }

    List<Contact> contacts() {
        return Stream.concat(
                        Stream.of(
                                of(Kind.PHONE, phone),
                                of(Kind.PHONE, phone2),
                                of(Kind.EMAIL, email),
                                of(Kind.ADDRESS, address)),
                        further.stream())
                .toList();
    }

    private static Contact of(Kind kind, TextField field) {
        return new Contact(kind, field.getValue());
    }

    private static String take(List<Contact> left, Kind kind) {
        for (Contact contact : left) {
            if (contact.kind() == kind) {
                left.remove(contact);
                return PersonFields.shown(contact);
            }
        }
        return "";
    }
}

package ru.zvonok.registry.people.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.Phones;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.PersonCard;

/** What a card says, as lines to read. */
final class PersonFields {

    private PersonFields() {}

    static List<Map.Entry<String, String>> lines(PersonCard card, boolean withContacts) {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        lines.add(Map.entry(Words.t("people.name"), card.name().full()));
        if (card.birthDate() != null) {
            lines.add(Map.entry(Words.t("people.birth-date"), Dates.day(card.birthDate())));
        }
        if (card.sex() != null) {
            lines.add(Map.entry(Words.t("people.sex"), Words.t(card.sex().textKey())));
        }
        Snils snils = card.snils();
        if (snils != null) {
            lines.add(Map.entry(Words.t("people.snils"), snils.formatted()));
        }
        if (withContacts) {
            card.contacts()
                    .forEach(one -> lines.add(Map.entry(Words.t(one.kind().textKey()), shown(one))));
        }
        return lines;
    }

    static String shown(Contact contact) {
        return contact.kind() == Contact.Kind.PHONE ? Phones.shown(contact.value()) : contact.value();
    }
}

package ru.zvonok.registry.people.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** «+7 000 123-45-67» */
    static String shown(Contact contact) {
        String value = contact.value();
        return contact.kind() == Contact.Kind.PHONE && value.matches("\\+7\\d{10}")
                ? "+7 " + value.substring(2, 5) + " " + value.substring(5, 8) + "-" + value.substring(8, 10) + "-"
                        + value.substring(10)
                : value;
    }
}

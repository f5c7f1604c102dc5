package ru.zvonok.registry.corrections.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.Phones;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.corrections.CorrectionState;
import ru.zvonok.registry.corrections.DataField;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.Sex;

/** Fields of a card and what became of a report, as people read them. */
final class FieldWords {

    private FieldWords() {}

    static String name(DataField field) {
        return Words.t(field.textKey());
    }

    /** A value as the card keeps it, in the spelling of the page; empty stays empty. */
    static String shown(DataField field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case BIRTH_DATE -> Dates.day(LocalDate.parse(value));
            case SEX -> Words.t(Sex.valueOf(value).textKey());
            case SNILS -> new Snils(value).formatted();
            case PHONE, PHONE2 -> Phones.shown(value);
            case LAST_NAME, FIRST_NAME, MIDDLE_NAME, EMAIL, ADDRESS -> value;
        };
    }

    static Tag state(CorrectionState state) {
        String text = Words.t(state.textKey());
        return switch (state) {
            case SENT -> Tag.ochre(text);
            case TAKEN -> Tag.done(text);
            case DECLINED -> Tag.accent(text);
            case REPLACED, WITHDRAWN -> Tag.grey(text);
        };
    }

    /** All that a card says of the person; what is missing is named too, so that it can be told. */
    static List<Map.Entry<String, String>> record(PersonCard card) {
        String none = Words.t("corrections.family.no-value");
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        lines.add(Map.entry(Words.t("people.name"), card.name().full()));
        lines.add(Map.entry(name(DataField.BIRTH_DATE), card.birthDate() == null ? none : Dates.day(card.birthDate())));
        lines.add(Map.entry(
                name(DataField.SEX),
                card.sex() == null ? none : Words.t(card.sex().textKey())));
        lines.add(Map.entry(
                name(DataField.SNILS),
                card.snils() == null ? none : card.snils().formatted()));
        for (Contact.Kind kind : Contact.Kind.values()) {
            List<Contact> all =
                    card.contacts().stream().filter(one -> one.kind() == kind).toList();
            String label = Words.t(kind.textKey());
            if (all.isEmpty()) {
                lines.add(Map.entry(label, none));
            }
            all.forEach(one ->
                    lines.add(Map.entry(label, kind == Contact.Kind.PHONE ? Phones.shown(one.value()) : one.value())));
        }
        return lines;
    }
}

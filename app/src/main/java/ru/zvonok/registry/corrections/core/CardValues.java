package ru.zvonok.registry.corrections.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.registry.corrections.DataField;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.Contact.Kind;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Sex;

/** The fields of a card as texts, one by one. */
final class CardValues {

    private CardValues() {}

    static PersonData data(PersonCard card) {
        return new PersonData(card.name(), card.sex(), card.birthDate(), card.snils(), card.contacts());
    }

    /** The value of a field, empty where there is none. */
    static String of(PersonData data, DataField field) {
        return switch (field) {
            case LAST_NAME -> data.name().last();
            case FIRST_NAME -> data.name().first();
            case MIDDLE_NAME -> orEmpty(data.name().middle());
            case BIRTH_DATE -> orEmpty(data.birthDate());
            case SEX -> orEmpty(data.sex());
            case SNILS -> data.snils() == null ? "" : data.snils().digits();
            case PHONE -> contact(data, Kind.PHONE, 0);
            case PHONE2 -> contact(data, Kind.PHONE, 1);
            case EMAIL -> contact(data, Kind.EMAIL, 0);
            case ADDRESS -> contact(data, Kind.ADDRESS, 0);
        };
    }

    /** The same data with another value in a field. */
    static PersonData with(PersonData data, DataField field, String value) {
        PersonName name = data.name();
        @Nullable String given = value.isEmpty() ? null : value;
        return switch (field) {
            case LAST_NAME -> named(data, new PersonName(value, name.first(), name.middle()));
            case FIRST_NAME -> named(data, new PersonName(name.last(), value, name.middle()));
            case MIDDLE_NAME -> named(data, new PersonName(name.last(), name.first(), given));
            case BIRTH_DATE ->
                new PersonData(
                        name, data.sex(), given == null ? null : LocalDate.parse(given), data.snils(), data.contacts());
            case SEX ->
                new PersonData(
                        name,
                        given == null ? null : Sex.valueOf(given),
                        data.birthDate(),
                        data.snils(),
                        data.contacts());
            case SNILS ->
                new PersonData(
                        name, data.sex(), data.birthDate(), given == null ? null : new Snils(given), data.contacts());
            case PHONE -> reached(data, Kind.PHONE, 0, value);
            case PHONE2 -> reached(data, Kind.PHONE, 1, value);
            case EMAIL -> reached(data, Kind.EMAIL, 0, value);
            case ADDRESS -> reached(data, Kind.ADDRESS, 0, value);
        };
    }

    private static PersonData named(PersonData data, PersonName name) {
        return new PersonData(name, data.sex(), data.birthDate(), data.snils(), data.contacts());
    }

    private static String contact(PersonData data, Kind kind, int number) {
        List<Contact> all =
                data.contacts().stream().filter(one -> one.kind() == kind).toList();
        return number < all.size() ? all.get(number).value() : "";
    }

    private static PersonData reached(PersonData data, Kind kind, int number, String value) {
        List<Contact> all = new ArrayList<>();
        int seen = 0;
        boolean there = false;
        for (Contact one : data.contacts()) {
            boolean meant = one.kind() == kind && seen++ == number;
            there |= meant;
            if (!meant) {
                all.add(one);
            } else if (!value.isEmpty()) {
                all.add(new Contact(kind, value));
            }
        }
        if (!there && !value.isEmpty()) {
            all.add(new Contact(kind, value));
        }
        return new PersonData(data.name(), data.sex(), data.birthDate(), data.snils(), all);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

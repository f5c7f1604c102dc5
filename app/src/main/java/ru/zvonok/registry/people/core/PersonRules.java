package ru.zvonok.registry.people.core;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.LookAlikes;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.PeopleProblem;
import ru.zvonok.registry.people.PersonData;

/** What data of a person must be like, and how they are written. */
final class PersonRules {

    private static final int OLDEST = 120;
    private static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '\u2019.-]*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\u2010-\u2015-]+");

    private PersonRules() {}

    /** The data as they are stored; refuses at the field. */
    static PersonData clean(PersonData data, LocalDate today) {
        PersonName name = new PersonName(
                oneAlphabet(spaced(data.name().last())),
                oneAlphabet(spaced(data.name().first())),
                blankless(data.name().middle()));
        if (name.last().isEmpty()) {
            throw Refusal.at("lastName", PeopleProblem.LAST_NAME_MISSING);
        }
        if (name.first().isEmpty()) {
            throw Refusal.at("firstName", PeopleProblem.FIRST_NAME_MISSING);
        }
        refuseImpossible("lastName", name.last());
        refuseImpossible("firstName", name.first());
        refuseImpossible("middleName", name.middle());
        LocalDate birth = data.birthDate();
        if (birth != null && (birth.isAfter(today) || birth.isBefore(today.minusYears(OLDEST)))) {
            throw Refusal.at("birthDate", PeopleProblem.BIRTH_DATE_IMPOSSIBLE);
        }
        return new PersonData(name, data.sex(), birth, data.snils(), contacts(data.contacts()));
    }

    static List<Contact> contacts(List<Contact> contacts) {
        Set<Contact> clean = new LinkedHashSet<>();
        int phones = 0;
        int emails = 0;
        for (Contact contact : contacts) {
            String value = spaced(contact.value());
            // two phones and an e-mail are fields of the form, what a card has beyond them has none
            String field =
                    switch (contact.kind()) {
                        case PHONE -> fieldOf(phones++, "phone", "phone2");
                        case EMAIL -> fieldOf(emails++, "email");
                        case ADDRESS -> null;
                    };
            if (!value.isEmpty()) {
                clean.add(new Contact(
                        contact.kind(),
                        switch (contact.kind()) {
                            case PHONE -> phone(field, value);
                            case EMAIL -> email(field, value);
                            case ADDRESS -> value;
                        }));
            }
        }
        return List.copyOf(clean);
    }

    private static @Nullable String fieldOf(int number, String... fields) {
        return number < fields.length ? fields[number] : null;
    }

    private static Refusal at(@Nullable String field, PeopleProblem problem) {
        return field == null ? new Refusal(problem) : Refusal.at(field, problem);
    }

    private static void refuseImpossible(String field, @Nullable String part) {
        if (part == null) {
            return;
        }
        if (part.length() > LONGEST_NAME) {
            throw Refusal.at(field, PeopleProblem.NAME_TOO_LONG, LONGEST_NAME);
        }
        if (!NAME.matcher(part).matches()) {
            throw Refusal.at(field, PeopleProblem.NAME_CHARACTERS);
        }
        for (String word : part.split("[ -]", -1)) {
            if (LookAlikes.hasLatin(word) && LookAlikes.hasCyrillic(word)) {
                throw Refusal.at(field, PeopleProblem.NAME_MIXED_LETTERS, word);
            }
        }
    }

    /** One word of two alphabets is a slip of the keyboard where every Latin letter has a Cyrillic likeness. */
    private static String oneAlphabet(String text) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split("(?<=[ -])", -1)) {
            out.append(LookAlikes.hasLatin(word) && LookAlikes.hasCyrillic(word) ? LookAlikes.toCyrillic(word) : word);
        }
        return out.toString();
    }

    private static String phone(@Nullable String field, String value) {
        String digits = value.replaceAll("\\D", "");
        if (digits.length() == 11 && (digits.charAt(0) == '8' || digits.charAt(0) == '7')) {
            digits = digits.substring(1);
        }
        if (digits.length() != 10 || !PHONE.matcher(value).matches()) {
            throw at(field, PeopleProblem.PHONE_WRONG);
        }
        return "+7" + digits;
    }

    private static String email(@Nullable String field, String value) {
        if (!value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw at(field, PeopleProblem.EMAIL_WRONG);
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : oneAlphabet(spaced(text));
    }
}

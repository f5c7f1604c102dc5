package ru.zvonok.registry.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;

/**
 * A person in a row of a list that comes in: fields {@code last}, {@code first}, {@code middle}, {@code sex}, {@code birth},
 * {@code snils}, {@code phone}, {@code email}, {@code address}, each led by a prefix where the row names several people.
 */
public final class ImportedPerson {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private ImportedPerson() {}

    /** What the row says of the person; empty where it names nobody. */
    public static Optional<PersonData> of(ImportRow row, String prefix) {
        Optional<String> last = row.value(prefix + "last");
        Optional<String> first = row.value(prefix + "first");
        if (last.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        List<Contact> contacts = new ArrayList<>();
        row.value(prefix + "phone").map(Contact::phone).ifPresent(contacts::add);
        row.value(prefix + "email").map(Contact::email).ifPresent(contacts::add);
        row.value(prefix + "address")
                .map(address -> new Contact(Contact.Kind.ADDRESS, address))
                .ifPresent(contacts::add);
        return Optional.of(new PersonData(
                new PersonName(
                        last.get(), first.get(), row.value(prefix + "middle").orElse(null)),
                row.value(prefix + "sex").map(Sex::valueOf).orElse(null),
                row.day(prefix + "birth").orElse(null),
                row.value(prefix + "snils").flatMap(Snils::read).orElse(null),
                contacts));
    }

    /** A name for comparing: small letters, е for ё, no hyphens. */
    public static String key(PersonName name) {
        return key(name.full());
    }

    /** Words for comparing. */
    public static String key(String words) {
        String small = words.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
        return NO_LETTER.matcher(small).replaceAll(" ").strip();
    }

    /** What makes the person of a row the same as another: the СНИЛС, and name with birth date. */
    public static List<String> identity(ImportRow row) {
        List<String> keys = new ArrayList<>();
        row.value("snils").ifPresent(snils -> keys.add("s" + snils));
        of(row, "").ifPresent(person -> row.value("birth")
                .ifPresent(birth -> keys.add("n" + key(person.name()) + "|" + birth)));
        return keys;
    }

    /** The same of a person who is there. */
    public static List<String> identity(KnownPerson person) {
        List<String> keys = new ArrayList<>();
        if (person.snils() != null) {
            keys.add("s" + person.snils());
        }
        if (person.birthDate() != null) {
            keys.add("n" + key(person.name()) + "|" + person.birthDate());
        }
        return keys;
    }

    /** Whether «Фомина Д Д» or a whole name means a person of this name. */
    public static boolean means(String reference, PersonName name) {
        List<String> wanted = List.of(key(reference).split(" ", -1));
        List<String> have = List.of(key(name).split(" ", -1));
        if (wanted.size() > have.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String word = wanted.get(i);
            if (word.length() == 1 && i > 0
                    ? !have.get(i).startsWith(word)
                    : !have.get(i).equals(word)) {
                return false;
            }
        }
        return true;
    }
}

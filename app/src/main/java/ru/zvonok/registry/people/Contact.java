package ru.zvonok.registry.people;

import java.io.Serializable;
import java.util.Locale;

/**
 * A way to reach a person.
 *
 * @param value a phone as +7 and ten digits, an e-mail in small letters, an address as written
 */
public record Contact(Kind kind, String value) implements Serializable {

    public enum Kind {
        PHONE,
        EMAIL,
        ADDRESS;

        public String textKey() {
            return "people.contact." + name().toLowerCase(Locale.ROOT);
        }
    }

    public static Contact phone(String value) {
        return new Contact(Kind.PHONE, value);
    }

    public static Contact email(String value) {
        return new Contact(Kind.EMAIL, value);
    }

    @Override
    public String toString() {
        return "Contact[" + kind + "]";
    }
}

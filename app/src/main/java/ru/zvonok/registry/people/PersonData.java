package ru.zvonok.registry.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;

/** What is written of a person: a new one, or the new state of one that is there. */
public record PersonData(
        PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Snils snils,
        List<Contact> contacts)
        implements Serializable {

    public PersonData {
        contacts = List.copyOf(contacts);
    }

    /** Only a name. */
    public static PersonData named(PersonName name) {
        return new PersonData(name, null, null, null, List.of());
    }

    @Override
    public String toString() {
        return "PersonData[…]";
    }
}

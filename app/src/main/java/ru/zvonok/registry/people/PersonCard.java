package ru.zvonok.registry.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;

/**
 * The card of a person.
 *
 * @param version to be handed back with a change
 * @param guardians parents and guardians of the person
 * @param children whose parent or guardian the person is
 * @param employments from the latest on
 */
public record PersonCard(
        long id,
        UUID guid,
        int version,
        PersonName name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Snils snils,
        List<Contact> contacts,
        List<Kin> guardians,
        List<Kin> children,
        List<Employment> employments)
        implements Serializable {

    public PersonCard {
        contacts = List.copyOf(contacts);
        guardians = List.copyOf(guardians);
        children = List.copyOf(children);
        employments = List.copyOf(employments);
    }

    @Override
    public String toString() {
        return "PersonCard[" + id + "]";
    }
}

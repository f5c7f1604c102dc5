package ru.zvonok.registry.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A person of the organisation, as far as one is recognised by.
 *
 * @param snils its eleven digits
 * @param phones +7 and ten digits each
 */
public record KnownPerson(
        long id,
        PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        Set<String> phones) implements Serializable {

    public KnownPerson {
        phones = Set.copyOf(phones);
    }

    @Override
    public String toString() {
        return "KnownPerson[" + id + "]";
    }
}

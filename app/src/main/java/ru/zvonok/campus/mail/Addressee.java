package ru.zvonok.campus.mail;

import java.io.Serializable;
import java.util.UUID;

/**
 * Somebody one may write to.
 *
 * @param person GUID
 * @param who what tells who that is: «ученик, 7Б», «классный руководитель», may be empty
 */
public record Addressee(UUID person, String name, String who) implements Serializable {

    /** The same person is the same addressee, whatever is told of them. */
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Addressee one && one.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}

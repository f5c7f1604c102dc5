package ru.zvonok.registry.organisation;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.Role;

/**
 * A position of the staff.
 *
 * @param id 0 for one that is only proposed
 * @param role the role that whoever takes the position is given; null for none
 */
public record Position(
        long id, String name, Kind kind, @Nullable Role role, boolean closed) implements Serializable {

    public enum Kind {
        EXECUTIVE,
        TEACHING,
        SUPPORT,
        SERVICE;

        public String textKey() {
            return "organisation.position-kind." + name().toLowerCase(Locale.ROOT);
        }
    }
}

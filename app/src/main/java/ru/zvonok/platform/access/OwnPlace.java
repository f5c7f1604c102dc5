package ru.zvonok.platform.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in which the own account holds roles.
 *
 * @param id id of the organisation or municipality; 0 for the region
 * @param hat the hat one enters with, where one is both employee and parent there; else null
 * @param roles the granted roles that count under the hat, without the derived ones
 */
public record OwnPlace(Kind kind, long id, @Nullable Hat hat, Set<Role> roles) {

    /** What the place is. */
    public enum Kind {
        ORGANISATION,
        MUNICIPALITY,
        REGION
    }

    public OwnPlace {
        roles = Set.copyOf(roles);
    }
}

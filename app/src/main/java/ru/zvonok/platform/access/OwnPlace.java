package ru.zvonok.platform.access;

import java.util.Set;

/**
 * A place in which the own account holds roles.
 *
 * @param id id of the organisation or municipality; 0 for the region
 * @param roles the granted roles, without the derived ones
 */
public record OwnPlace(Kind kind, long id, Set<Role> roles) {

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

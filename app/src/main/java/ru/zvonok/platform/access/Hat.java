package ru.zvonok.platform.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody who is both employee and parent in one organisation works as in this tab. Chosen with the place; as long as
 * nothing is chosen, all roles count.
 */
public enum Hat {
    STAFF,
    FAMILY;

    /** Name of the query parameter that chooses it: {@code o/17/today?as=family}. */
    public static final String PARAMETER = "as";

    public static Optional<Hat> of(String code) {
        for (Hat hat : values()) {
            if (hat.code().equals(code)) {
                return Optional.of(hat);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a role counts under this hat. */
    public boolean covers(Role role) {
        return (role.seat() == Role.Seat.FAMILY) == (this == FAMILY);
    }
}

package ru.zvonok.platform.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a printed slip says. The code is shown this once and kept nowhere; {@code toString} does not tell it.
 *
 * @param person GUID by which the organisation knows the person; null where no organisation does
 * @param code twelve characters in groups of four, «7KQ4-M2XD-9RTW»
 * @param validUntil last day of the code, in the organisation's time zone
 * @param address where to sign in; empty where the installation has not been told
 */
public record Slip(
        @Nullable UUID person,
        String name,
        String login,
        String code,
        LocalDate validUntil,
        String address,
        Set<Role> roles) {

    public Slip {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Slip[…]";
    }
}

package ru.zvonok.platform.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as an organisation sees it.
 *
 * @param person GUID by which the organisation knows the person
 * @param roles roles in this organisation, without the derived ones
 * @param codeMade when the code was made that waits to be used, or null
 * @param activated when the account was first used, or null
 */
public record AccountEntry(
        long account,
        UUID person,
        String name,
        String login,
        AccountState state,
        Set<Role> roles,
        @Nullable Instant codeMade,
        @Nullable Instant activated) {

    public AccountEntry {
        roles = Set.copyOf(roles);
    }
}

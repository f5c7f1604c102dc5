package ru.zvonok.gateway.trail;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.audit.AuditKey;

/**
 * An event of the region.
 *
 * @param who shown name of who acted, null for the system or somebody unknown
 * @param about shown name of the account it is about, null where it is about none
 * @param address where the request came from
 */
public record RegionEntry(
        AuditKey key,
        LocalDateTime at,
        String event,
        @Nullable String who,
        @Nullable String about,
        @Nullable String address) {}

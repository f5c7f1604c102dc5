package ru.zvonok.platform.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param from not older
 * @param until older than this
 * @param accounts who acted; null for everybody
 * @param persons whom it names; null for everybody
 * @param write changes or readings; null for both
 * @param module the module whose events are wanted; null for all
 */
public record AuditFilter(
        Instant from,
        Instant until,
        @Nullable Set<Long> accounts,
        @Nullable Set<Long> persons,
        @Nullable Boolean write,
        @Nullable String module) {

    public AuditFilter {
        accounts = accounts == null ? null : Set.copyOf(accounts);
        persons = persons == null ? null : Set.copyOf(persons);
    }
}

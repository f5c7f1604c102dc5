package ru.zvonok.platform.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was noted.
 *
 * @param roles names of the roles that the account had in the organisation, as access spells them
 * @param account who acted; null for the system
 * @param persons whom it names
 */
public record AuditRecord(
        AuditKey key,
        String event,
        boolean write,
        @Nullable Long account,
        List<String> roles,
        @Nullable Long group,
        @Nullable Long course,
        @Nullable LocalDate day,
        List<Long> persons) {

    public AuditRecord {
        roles = List.copyOf(roles);
        persons = List.copyOf(persons);
    }

    /** The place of an entry of the region is its key as well. */
    public record Regional(
            AuditKey key,
            String event,
            @Nullable Long account,
            @Nullable Long about,
            @Nullable String address) {}

    /** Days on which a person was in a class or a course: readings of its lists and pages showed the person too. */
    public record Presence(long id, ru.zvonok.platform.kernel.DateRange days) {}
}

package ru.zvonok.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.audit.AuditRecord.Presence;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The record read back, the newest first, by key and never by offset. Asks no right and notes no reading: the door that
 * shows it has asked and notes.
 */
@Unguarded("read by the door of the audit's pages, which asks and notes")
@Unnoted("the pages of the trail note who looked")
public interface AuditTrail {

    /** Entries of the bound organisation, older than {@code after}. */
    List<AuditRecord> organisation(AuditFilter filter, @Nullable AuditKey after, int limit);

    /** The latest entries of the bound organisation of these events, not older than {@code from}. */
    List<AuditRecord> latest(Set<String> events, Instant from, int limit);

    /**
     * Entries of the bound organisation that name the person, and readings of classes and courses on days when the person
     * was in them; of the filter only the time counts.
     */
    List<AuditRecord> person(
            long person,
            List<Presence> groups,
            List<Presence> courses,
            AuditFilter filter,
            @Nullable AuditKey after,
            int limit);

    /** Entries that belong to no organisation; persons and kind of the filter do not count. */
    List<AuditRecord.Regional> regional(AuditFilter filter, @Nullable AuditKey after, int limit);
}

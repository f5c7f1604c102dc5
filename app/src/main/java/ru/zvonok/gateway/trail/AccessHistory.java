package ru.zvonok.gateway.trail;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.audit.AuditKey;
import ru.zvonok.platform.kernel.DateRange;

/** Door to the audit (SEC-05). Pages are read by key, the newest first; each reading is noted. */
public interface AccessHistory {

    /**
     * Who saw or changed what about a person in the bound organisation: entries on the person, and readings of lists and
     * pages of classes and courses on days when the person was in them. {@link TrailAction#VIEW_PERSON} on the person.
     *
     * @param year the school year it happened in
     * @param after the last entry of the page before, null for the first page
     * @throws ru.zvonok.platform.kernel.NotFound for a person out of reach or of another organisation
     */
    List<TrailEntry> ofPerson(long person, int year, @Nullable AuditKey after, int limit);

    /**
     * The same over some days of one school year for the learner and the family: without names of others whom an entry is
     * about, and of families the role alone. At most {@code most}. {@link TrailAction#VIEW_OWN} on the person.
     *
     * @throws ru.zvonok.platform.kernel.NotFound for a person out of reach or of another organisation
     */
    List<TrailEntry> ofOwn(long person, DateRange days, int most);

    /** Everything noted in the bound organisation. {@link TrailAction#VIEW_ORGANISATION}. */
    List<TrailEntry> ofOrganisation(TrailFilter filter, @Nullable AuditKey after, int limit);

    /**
     * Rights and roles changed in the bound organisation since a day, the latest first; for the first page, so the reading is
     * noted once a day. {@link TrailAction#VIEW_ORGANISATION}.
     */
    List<TrailEntry> rightsChanged(LocalDate since, int most);

    /**
     * What belongs to no organisation: sign-ins, accounts, grants, the configuration. {@link TrailAction#VIEW_REGION}. Of the
     * filter neither the side nor the kind counts.
     */
    List<RegionEntry> ofRegion(TrailFilter filter, @Nullable AuditKey after, int limit);
}

package ru.zvonok.registry.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digital profile of an organisation (ORG-02). Name, kind and modules are not here: the directory has them.
 *
 * @param version to be handed back with a change
 * @param capacity learners the building may hold
 * @param verified the sections that were verified since their last change
 */
public record OrganisationProfile(
        int version,
        General general,
        Contacts contacts,
        Requisites requisites,
        Capacity capacity,
        Map<Section, Verification> verified)
        implements Serializable {

    public OrganisationProfile {
        verified = Map.copyOf(verified);
    }

    public record General(
            @Nullable String legalForm,
            @Nullable LocalDate foundedOn,
            @Nullable String about) implements Serializable {}

    public record Contacts(
            @Nullable String postalAddress,
            @Nullable String legalAddress,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String site)
            implements Serializable {}

    /** ИНН of ten digits, КПП of nine, ОГРН of thirteen. */
    public record Requisites(
            @Nullable String inn,
            @Nullable String kpp,
            @Nullable String ogrn) implements Serializable {}

    public record Capacity(
            @Nullable Integer learners, @Nullable Integer shifts) implements Serializable {}

    /** Parts that are verified one by one. */
    public enum Section {
        GENERAL,
        CONTACTS,
        REQUISITES,
        CAPACITY;

        public String textKey() {
            return "organisation.section." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param by name of who verified it
     * @param source the paper or register it was compared with
     */
    public record Verification(String by, Instant at, String source) implements Serializable {}
}

package ru.zvonok.registry.organisation.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.organisation.OrganisationProfile;
import ru.zvonok.registry.organisation.OrganisationProfile.Capacity;
import ru.zvonok.registry.organisation.OrganisationProfile.Contacts;
import ru.zvonok.registry.organisation.OrganisationProfile.General;
import ru.zvonok.registry.organisation.OrganisationProfile.Requisites;
import ru.zvonok.registry.organisation.OrganisationProfile.Section;
import ru.zvonok.registry.organisation.OrganisationProfile.Verification;

@Component
class ProfileQuery {

    private final JdbcClient jdbc;

    ProfileQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrganisationProfile> find(long organisation) {
        Map<Section, Verification> verified = verified(organisation);
        return jdbc.sql("""
                        select version, legal_form, founded_on, about, postal_address, legal_address, phone, email, site,
                               inn, kpp, ogrn, capacity, shifts
                          from organisation.profile where organisation_id = :organisation
                        """)
                .param("organisation", organisation)
                .query((row, number) -> new OrganisationProfile(
                        row.getInt("version"),
                        new General(
                                row.getString("legal_form"),
                                row.getObject("founded_on", LocalDate.class),
                                row.getString("about")),
                        new Contacts(
                                row.getString("postal_address"),
                                row.getString("legal_address"),
                                row.getString("phone"),
                                row.getString("email"),
                                row.getString("site")),
                        new Requisites(row.getString("inn"), row.getString("kpp"), row.getString("ogrn")),
                        new Capacity(row.getObject("capacity", Integer.class), row.getObject("shifts", Integer.class)),
                        verified))
                .optional();
    }

    private Map<Section, Verification> verified(long organisation) {
        Map<Section, Verification> verified = new EnumMap<>(Section.class);
        jdbc.sql("""
                        select section, verified_by, verified_at, source
                          from organisation.profile_verification where organisation_id = :organisation
                        """).param("organisation", organisation).query(row -> {
            verified.put(
                    Section.valueOf(row.getString("section")),
                    new Verification(
                            row.getString("verified_by"),
                            row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                            row.getString("source")));
        });
        return verified;
    }

    /** Makes the row where it is missing; answers whether the version was that of the row. */
    boolean write(
            long organisation,
            int version,
            General general,
            Contacts contacts,
            Requisites requisites,
            Capacity capacity) {
        jdbc.sql("""
                        insert into organisation.profile (organisation_id) values (:organisation)
                        on conflict (organisation_id) do nothing
                        """).param("organisation", organisation).update();
        return jdbc.sql("""
                        update organisation.profile
                           set version = version + 1, legal_form = :form, founded_on = :founded, about = :about,
                               postal_address = :postal, legal_address = :legal, phone = :phone, email = :email, site = :site,
                               inn = :inn, kpp = :kpp, ogrn = :ogrn, capacity = :capacity, shifts = :shifts
                         where organisation_id = :organisation and version = :version
                        """)
                        .param("form", general.legalForm())
                        .param("founded", general.foundedOn())
                        .param("about", general.about())
                        .param("postal", contacts.postalAddress())
                        .param("legal", contacts.legalAddress())
                        .param("phone", contacts.phone())
                        .param("email", contacts.email())
                        .param("site", contacts.site())
                        .param("inn", requisites.inn())
                        .param("kpp", requisites.kpp())
                        .param("ogrn", requisites.ogrn())
                        .param("capacity", capacity.learners())
                        .param("shifts", capacity.shifts())
                        .param("organisation", organisation)
                        .param("version", version)
                        .update()
                == 1;
    }

    void forgetVerification(long organisation, Section section) {
        jdbc.sql("""
                        delete from organisation.profile_verification
                         where organisation_id = :organisation and section = :section
                        """)
                .param("organisation", organisation)
                .param("section", section.name())
                .update();
    }

    void verify(long organisation, Section section, @Nullable Long account, String by, Instant at, String source) {
        jdbc.sql("""
                        insert into organisation.profile_verification
                               (organisation_id, section, account_id, verified_by, verified_at, source)
                        values (:organisation, :section, :account, :by, :at, :source)
                        on conflict (organisation_id, section) do update
                           set account_id = excluded.account_id, verified_by = excluded.verified_by,
                               verified_at = excluded.verified_at, source = excluded.source
                        """)
                .param("organisation", organisation)
                .param("section", section.name())
                .param("account", account)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("source", source)
                .update();
    }
}

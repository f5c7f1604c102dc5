package ru.zvonok.campus.portfolio.core;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a portfolio has besides its entries: the portrait and the consent. */
@Component
class PortraitQuery {

    record Row(
            int version,
            String portrait,
            @Nullable LocalDate consentOn,
            @Nullable Long consentBy) {}

    private final JdbcClient jdbc;

    PortraitQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(long organisation, long person) {
        return jdbc.sql("""
                        select version, portrait, consent_on, consent_person_id
                          from portfolio.portfolio where organisation_id = :organisation and person_id = :person
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query((row, number) -> new Row(
                        row.getInt("version"),
                        row.getString("portrait"),
                        row.getObject("consent_on", LocalDate.class),
                        row.getObject("consent_person_id", Long.class)))
                .optional();
    }

    /** Whether it was the version that was read; one that is not there yet has version 0. */
    boolean portray(long organisation, long person, int version, String text) {
        return jdbc.sql("""
                        insert into portfolio.portfolio as p (organisation_id, person_id, version, portrait)
                        values (:organisation, :person, 1, :text)
                        on conflict (organisation_id, person_id) do update set version = p.version + 1, portrait = :text
                         where p.version = :version
                        """)
                        .param("organisation", organisation)
                        .param("person", person)
                        .param("version", version)
                        .param("text", text)
                        .update()
                > 0;
    }

    void consent(long organisation, long person, @Nullable Long by, @Nullable LocalDate on) {
        jdbc.sql("""
                        insert into portfolio.portfolio (organisation_id, person_id, portrait, consent_person_id, consent_on)
                        values (:organisation, :person, '', cast(:by as bigint), cast(:on as date))
                        on conflict (organisation_id, person_id)
                        do update set consent_person_id = cast(:by as bigint), consent_on = cast(:on as date)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("by", by)
                .param("on", on)
                .update();
    }
}

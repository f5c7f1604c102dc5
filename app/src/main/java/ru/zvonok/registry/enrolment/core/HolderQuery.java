package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who leads a class and who is in a subgroup: people who hold something from a day on. */
@Component
class HolderQuery {

    /** What is held. */
    enum Of {
        CLASS("enrolment.leadership", "class_id"),
        SUBGROUP("enrolment.subgroup_membership", "subgroup_id");

        private final String table;
        private final String column;

        Of(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    HolderQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From a day on these people and nobody else, whatever was written for later days. */
    void from(long organisation, Of of, long id, List<Long> persons, LocalDate since) {
        bound("delete from %s where organisation_id = :organisation and %s = :id and valid_from >= :since", of)
                .param("organisation", organisation)
                .param("id", id)
                .param("since", since)
                .update();
        bound("""
                        update %s set valid_to = case when person_id = any(:persons) then null else cast(:last as date) end
                         where organisation_id = :organisation and %s = :id and (valid_to is null or valid_to >= :since)
                        """, of)
                .param("persons", persons.toArray(Long[]::new))
                .param("last", since.minusDays(1))
                .param("organisation", organisation)
                .param("id", id)
                .param("since", since)
                .update();
        jdbc.sql("""
                        insert into %1$s (organisation_id, id, %2$s, person_id, valid_from)
                        select :organisation, nextval('%1$s_seq'), :id, p.person, :since
                          from unnest(cast(:persons as bigint[])) with ordinality as p(person, place)
                         where not exists (
                           select from %1$s h
                            where h.organisation_id = :organisation and h.%2$s = :id and h.person_id = p.person
                              and h.valid_to is null)
                         order by p.place
                        """.formatted(of.table, of.column))
                .param("organisation", organisation)
                .param("id", id)
                .param("since", since)
                .param("persons", persons.toArray(Long[]::new))
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Of of) {
        return jdbc.sql(sql.formatted(of.table, of.column));
    }
}

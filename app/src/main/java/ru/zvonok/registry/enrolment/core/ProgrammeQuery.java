package ru.zvonok.registry.enrolment.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.ProgrammeKind;

/** Reads and writes programmes of a college. */
@Component
class ProgrammeQuery {

    private final JdbcClient jdbc;

    ProgrammeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Programme> all(Collection<Long> organisations) {
        return jdbc.sql("""
                        select id, code, name, kind, courses, closed from enrolment.programme
                         where organisation_id = any(:organisations)
                         order by closed, code, name collate "ru-x-icu", id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new Programme(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        ProgrammeKind.valueOf(row.getString("kind")),
                        row.getInt("courses"),
                        row.getBoolean("closed")))
                .list();
    }

    Optional<Programme> find(long organisation, long id) {
        return all(List.of(organisation)).stream().filter(one -> one.id() == id).findFirst();
    }

    /** The highest course of groups that study by it and are not closed, in any year; 0 without groups. */
    int furthest(long organisation, long id) {
        return jdbc.sql("""
                        select coalesce(max(grade), 0) from enrolment.school_class
                         where organisation_id = :organisation and programme_id = :id and not closed
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Writes a programme and answers its id, or nothing where there is none to change. */
    @Nullable
    Long write(long organisation, Programme programme) {
        String sql = programme.id() == 0 ? """
                  insert into enrolment.programme (organisation_id, id, code, name, kind, courses, closed)
                  values (:organisation, nextval('enrolment.programme_seq'), :code, :name, :kind, :courses, :closed)
                  returning id
                  """ : """
                  update enrolment.programme
                     set code = :code, name = :name, kind = :kind, courses = :courses, closed = :closed
                   where organisation_id = :organisation and id = :id
                  returning id
                  """;
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("organisation", organisation)
                .param("code", programme.code())
                .param("name", programme.name())
                .param("kind", programme.kind().name())
                .param("courses", programme.courses())
                .param("closed", programme.closed());
        return (programme.id() == 0 ? statement : statement.param("id", programme.id()))
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}

package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.GivePermit;
import ru.zvonok.platform.kernel.DateRange;

/** Who may write in closed days. */
@Component
class PermitQuery {

    /** A permit as it is stored. */
    record Row(
            long id,
            long person,
            @Nullable Long course,
            DateRange days,
            Instant until,
            String reason,
            @Nullable Long account,
            Instant at) {}

    private final JdbcClient jdbc;

    PermitQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With no person named, of everybody. */
    List<Row> running(List<Long> organisations, @Nullable Long person, Instant now) {
        return jdbc.sql("""
                        select id, person_id, course_id, account_id, at, until, valid_from, valid_to, reason from journal.edit_permit
                         where organisation_id = any(:organisations) and until > :now and ended_at is null
                           and (cast(:person as bigint) is null or person_id = :person)
                         order by until, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PermitQuery::row)
                .list();
    }

    /** Organisations where some ran out of which no page knows. */
    List<Long> due(Instant now) {
        return jdbc.sql("""
                        select distinct organisation_id from journal.edit_permit
                         where until <= :now and ended_at is null and told_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Those that ran out of which no page knows; from now on one does. */
    List<Row> ranOut(long organisation, Instant now) {
        return jdbc.sql("""
                        update journal.edit_permit set told_at = :now
                         where organisation_id = :organisation and until <= :now and ended_at is null and told_at is null
                        returning id, person_id, course_id, account_id, at, until, valid_from, valid_to, reason
                        """)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PermitQuery::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getObject("course_id", Long.class),
                new DateRange(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getObject("account_id", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** With no course named, one for all. */
    void add(
            long organisation,
            GivePermit permit,
            Collection<Long> courses,
            Instant until,
            @Nullable Long account,
            Instant at) {
        Long[] named = courses.isEmpty() ? new Long[] {null} : courses.toArray(Long[]::new);
        jdbc.sql("""
                        insert into journal.edit_permit (organisation_id, id, person_id, course_id, account_id, at, until, valid_from,
                                                         valid_to, reason)
                        select :organisation, nextval('journal.edit_permit_seq'), :person, course, cast(:account as bigint), :at, :until,
                               :first, :last, :reason
                          from unnest(cast(:courses as bigint[])) as one(course)
                        """)
                .param("organisation", organisation)
                .param("person", permit.person())
                .param("courses", named)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("first", Date.valueOf(permit.first()))
                .param("last", Date.valueOf(permit.last()))
                .param("reason", permit.reason())
                .update();
    }

    /** The person whose permit ended; empty where it was not running. */
    Optional<Long> end(long organisation, long permit, @Nullable Long account, Instant at) {
        return jdbc.sql("""
                        update journal.edit_permit set ended_at = :at, ended_by = cast(:account as bigint)
                         where organisation_id = :organisation and id = :id and ended_at is null and until > :at
                        returning person_id
                        """)
                .param("organisation", organisation)
                .param("id", permit)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}

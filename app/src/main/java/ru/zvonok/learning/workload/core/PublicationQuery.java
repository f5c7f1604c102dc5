package ru.zvonok.learning.workload.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.workload.Level;
import ru.zvonok.learning.workload.Publication;
import ru.zvonok.learning.workload.WorkState;

/** What was published, and what changed after it. */
@Component
class PublicationQuery {

    /** A change of a work after a publication. */
    record Change(
            long work,
            Instant at,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason) {}

    private final JdbcClient jdbc;

    PublicationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a half-year, the latest first. */
    List<Publication> of(List<Long> organisations, int year, int half, ZoneId zone) {
        return jdbc.sql("""
                        select id, number, at,
                               (select count(*) from workload.published_work w where w.organisation_id = p.organisation_id
                                  and w.publication_id = p.id) as works
                          from workload.publication p
                         where organisation_id = any(:organisations) and school_year = :year and half = :half
                         order by number desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("half", half)
                .query((row, line) -> new Publication(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(zone)
                                .toLocalDateTime(),
                        row.getInt("works")))
                .list();
    }

    /** The number of the latest publication of a half-year, 0 where there is none. */
    int latest(long organisation, int year, int half) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) from workload.publication
                         where organisation_id = :organisation and school_year = :year and half = :half
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("half", half)
                .query(Integer.class)
                .single();
    }

    void publish(long organisation, int year, int half, int number, @Nullable Long account, Instant at) {
        long id = jdbc.sql("""
                        insert into workload.publication (organisation_id, id, account_id, at, school_year, half, number)
                        values (:organisation, nextval('workload.publication_seq'), cast(:account as bigint), :at, :year, :half, :number)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .param("half", half)
                .param("number", number)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into workload.published_work (organisation_id, publication_id, work_id, course_id, day, type_id, minutes,
                                                             number, level, title)
                        select organisation_id, :publication, id, course_id, day, type_id, minutes, number, level, title
                          from workload.work
                         where organisation_id = :organisation and school_year = :year and half = :half and state = 'ACCEPTED'
                        """)
                .param("organisation", organisation)
                .param("publication", id)
                .param("year", year)
                .param("half", half)
                .update();
    }

    /** The works of a publication and its school year; empty where there is none. */
    Optional<Integer> yearOf(List<Long> organisations, long publication) {
        return jdbc.sql("""
                        select school_year from workload.publication
                         where organisation_id = any(:organisations) and id = :publication
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("publication", publication)
                .query(Integer.class)
                .optional();
    }

    List<WorkQuery.Row> works(List<Long> organisations, long publication) {
        return jdbc.sql("""
                        select work_id, course_id, day, type_id, minutes, number, level, title from workload.published_work
                         where organisation_id = any(:organisations) and publication_id = :publication
                         order by day, number nulls first, work_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("publication", publication)
                .query((row, line) -> new WorkQuery.Row(
                        row.getLong("work_id"),
                        0,
                        row.getLong("course_id"),
                        0,
                        null,
                        row.getInt("type_id"),
                        row.getString("title"),
                        Level.valueOf(row.getString("level")),
                        WorkState.ACCEPTED,
                        row.getObject("day", LocalDate.class),
                        row.getObject("number", Integer.class),
                        row.getInt("minutes"),
                        null,
                        null))
                .list();
    }

    /** Notes a change after the publication of a number. */
    void changed(long organisation, int year, int half, int publication, Change change, @Nullable Long account) {
        jdbc.sql("""
                        insert into workload.change (organisation_id, id, work_id, account_id, at, day_before, day_after, school_year,
                                                     half, publication, reason)
                        values (:organisation, nextval('workload.change_seq'), :work, cast(:account as bigint), :at,
                                cast(:before as date), cast(:after as date), :year, :half, :publication, :reason)
                        """)
                .param("organisation", organisation)
                .param("work", change.work())
                .param("account", account)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("before", change.before())
                .param("after", change.after())
                .param("year", year)
                .param("half", half)
                .param("publication", publication)
                .param("reason", change.reason())
                .update();
    }

    /** After the publication of a number, the earliest first. */
    List<Change> changes(List<Long> organisations, int year, int half, int publication) {
        return jdbc.sql("""
                        select work_id, at, day_before, day_after, reason from workload.change
                         where organisation_id = any(:organisations) and school_year = :year and half = :half
                           and publication = :publication
                         order by at, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("half", half)
                .param("publication", publication)
                .query((row, line) -> new Change(
                        row.getLong("work_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("day_before", LocalDate.class),
                        row.getObject("day_after", LocalDate.class),
                        row.getString("reason")))
                .list();
    }
}

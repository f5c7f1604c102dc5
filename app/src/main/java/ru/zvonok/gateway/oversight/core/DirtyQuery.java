package ru.zvonok.gateway.oversight.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to be reckoned anew. Rows are only added: writers never wait for one another or for a worker here. */
@Component
class DirtyQuery {

    /** What may have changed. */
    record Spot(Kind kind, @Nullable Long thing, @Nullable LocalDate day) {

        static Spot course(long id) {
            return new Spot(Kind.COURSE, id, null);
        }

        static Spot group(long id) {
            return new Spot(Kind.GROUP, id, null);
        }

        static Spot day(LocalDate day) {
            return new Spot(Kind.DAY, null, day);
        }

        static Spot of(Kind kind) {
            return new Spot(kind, null, null);
        }
    }

    enum Kind {
        COURSE,
        GROUP,
        DAY,
        ROLL,
        ALL
    }

    /** A row that the worker has read. */
    record Taken(long id, Spot spot) {}

    private final JdbcClient jdbc;

    DirtyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long organisation, Collection<Spot> spots, Instant at) {
        jdbc.sql("""
                        insert into oversight.dirty (organisation_id, id, thing, at, day, kind)
                        select :organisation, nextval('oversight.dirty_seq'), thing, :at, day, kind
                          from unnest(cast(:kinds as text[]), cast(:things as bigint[]), cast(:days as date[]))
                               as spot(kind, thing, day)
                        """)
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kinds", spots.stream().map(spot -> spot.kind().name()).toArray(String[]::new))
                .param("things", spots.stream().map(Spot::thing).toArray(Long[]::new))
                .param(
                        "days",
                        spots.stream()
                                .map(spot -> spot.day() == null ? null : Date.valueOf(spot.day()))
                                .toArray(Date[]::new))
                .update();
    }

    /** The oldest, for the one worker that is at the organisation. */
    List<Taken> take(long organisation, int most) {
        return jdbc.sql("""
                        select id, kind, thing, day from oversight.dirty
                         where organisation_id = :organisation
                         order by id limit :most
                        """)
                .param("organisation", organisation)
                .param("most", most)
                .query((row, number) -> new Taken(
                        row.getLong("id"),
                        new Spot(
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("thing", Long.class),
                                row.getObject("day", LocalDate.class))))
                .list();
    }

    void remove(long organisation, List<Taken> taken) {
        jdbc.sql("delete from oversight.dirty where organisation_id = :organisation and id = any(:ids)")
                .param("organisation", organisation)
                .param("ids", taken.stream().map(Taken::id).toArray(Long[]::new))
                .update();
    }

    boolean anything(long organisation) {
        return jdbc.sql("select exists (select from oversight.dirty where organisation_id = :organisation)")
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /** Where something waits; in the scope of the region, the longest waiting first. */
    List<Long> waiting() {
        return jdbc.sql("select organisation_id from oversight.dirty group by organisation_id order by min(at)")
                .query(Long.class)
                .list();
    }
}

package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.RollbackSource.Thing;
import ru.zvonok.learning.journal.core.ChangedWorks.Line;

/** Rollbacks with their lines, and what of the cells they are made of. */
@Component
class RollbackQuery {

    /** A rollback as it is kept. */
    record Kept(
            long id,
            long account,
            @Nullable Long by,
            @Nullable Long job,
            Instant at,
            Instant from,
            Instant to,
            @Nullable Instant done,
            String reason) {}

    /** A line as it is kept. */
    record KeptLine(
            Thing thing,
            String was,
            String becomes,
            @Nullable String problem,
            @Nullable String arguments,
            @Nullable Long rival,
            @Nullable Instant rivalAt) {

        KeptLine stays(String why, @Nullable String with) {
            return new KeptLine(thing, was, becomes, why, with, rival, rivalAt);
        }
    }

    private static final String KEPT = """
            select id, of_account, account_id, job_id, at, from_at, to_at, done_at, reason from journal.rollback
             where organisation_id = :organisation
            """;

    private final JdbcClient jdbc;

    RollbackQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What changes did to marks, by change. */
    Map<Long, List<Line>> works(long organisation, int year, Collection<Long> changes) {
        Map<Long, List<Line>> works = new HashMap<>();
        jdbc.sql("""
                        select id, works from journal.cell_history
                         where organisation_id = :organisation and school_year = :year and id = any(:changes)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("changes", changes.toArray(Long[]::new))
                .query(row -> {
                    works.put(row.getLong("id"), ChangedWorks.lines(row.getString("works")));
                });
        return works;
    }

    long add(long organisation, long account, @Nullable Long by, Instant at, Instant from, Instant to, String reason) {
        return jdbc.sql("""
                        insert into journal.rollback (organisation_id, id, of_account, account_id, at, from_at, to_at, reason)
                        values (:organisation, nextval('journal.rollback_seq'), :account, cast(:by as bigint), :at, :from, :to, :reason)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("by", by)
                .param("at", time(at))
                .param("from", time(from))
                .param("to", time(to))
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    void runsAs(long organisation, long rollback, long job) {
        jdbc.sql("update journal.rollback set job_id = :job where organisation_id = :organisation and id = :rollback")
                .param("organisation", organisation)
                .param("rollback", rollback)
                .param("job", job)
                .update();
    }

    /** The rollback, for nobody else until the end of the transaction. */
    Optional<Kept> locked(long organisation, long rollback) {
        return one(KEPT + " and id = :rollback for update", organisation, rollback);
    }

    Optional<Kept> one(long organisation, long rollback) {
        return one(KEPT + " and id = :rollback", organisation, rollback);
    }

    private Optional<Kept> one(String sql, long organisation, long rollback) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("rollback", rollback)
                .query(RollbackQuery::kept)
                .optional();
    }

    List<Kept> latest(long organisation, int most) {
        return jdbc.sql(KEPT + " order by id desc limit :most")
                .param("organisation", organisation)
                .param("most", most)
                .query(RollbackQuery::kept)
                .list();
    }

    void done(long organisation, long rollback, Instant at, List<KeptLine> lines) {
        long stays = lines.stream().filter(line -> line.problem() != null).count();
        jdbc.sql("""
                        update journal.rollback set done_at = :at, back = :back, stays = :stays
                         where organisation_id = :organisation and id = :rollback
                        """)
                .param("organisation", organisation)
                .param("rollback", rollback)
                .param("at", time(at))
                .param("back", lines.size() - stays)
                .param("stays", stays)
                .update();
        jdbc.sql("""
                        insert into journal.rollback_line (organisation_id, rollback_id, number, kind, school_year, course_id, place_id,
                                                           student_id, was, becomes, problem, arguments, rival_id, rival_at)
                        select :organisation, :rollback, line.number, line.kind, line.year, line.course, line.place, line.student,
                               line.was, line.becomes, line.problem, line.arguments, line.rival, line.rival_at
                          from unnest(cast(:kinds as text[]), cast(:years as smallint[]), cast(:courses as bigint[]),
                                      cast(:places as bigint[]), cast(:students as bigint[]), cast(:was as text[]),
                                      cast(:becomes as text[]), cast(:problems as text[]), cast(:arguments as text[]),
                                      cast(:rivals as bigint[]), cast(cast(:rivalsAt as text[]) as timestamptz[]))
                               with ordinality
                               as line(kind, year, course, place, student, was, becomes, problem, arguments, rival, rival_at, number)
                        """)
                .param("organisation", organisation)
                .param("rollback", rollback)
                .param(
                        "kinds",
                        lines.stream().map(line -> line.thing().kind().name()).toArray(String[]::new))
                .param(
                        "years",
                        lines.stream().map(line -> (short) line.thing().year()).toArray(Short[]::new))
                .param(
                        "courses",
                        lines.stream().map(line -> line.thing().course()).toArray(Long[]::new))
                .param(
                        "places",
                        lines.stream().map(line -> line.thing().place()).toArray(Long[]::new))
                .param(
                        "students",
                        lines.stream().map(line -> line.thing().student()).toArray(Long[]::new))
                .param("was", lines.stream().map(KeptLine::was).toArray(String[]::new))
                .param("becomes", lines.stream().map(KeptLine::becomes).toArray(String[]::new))
                .param("problems", lines.stream().map(KeptLine::problem).toArray(String[]::new))
                .param("arguments", lines.stream().map(KeptLine::arguments).toArray(String[]::new))
                .param("rivals", lines.stream().map(KeptLine::rival).toArray(Long[]::new))
                .param(
                        "rivalsAt",
                        lines.stream()
                                .map(line -> line.rivalAt() == null
                                        ? null
                                        : line.rivalAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    List<KeptLine> lines(long organisation, long rollback) {
        return jdbc.sql("""
                        select kind, school_year, course_id, place_id, student_id, was, becomes, problem, arguments, rival_id, rival_at
                          from journal.rollback_line
                         where organisation_id = :organisation and rollback_id = :rollback
                         order by number
                        """)
                .param("organisation", organisation)
                .param("rollback", rollback)
                .query((row, number) -> new KeptLine(
                        new Thing(
                                ChangeKind.valueOf(row.getString("kind")),
                                row.getInt("school_year"),
                                row.getLong("course_id"),
                                row.getLong("place_id"),
                                row.getLong("student_id"),
                                ""),
                        row.getString("was"),
                        row.getString("becomes"),
                        row.getString("problem"),
                        row.getString("arguments"),
                        row.getObject("rival_id", Long.class),
                        instant(row.getObject("rival_at", OffsetDateTime.class))))
                .list();
    }

    private static Kept kept(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("of_account"),
                row.getObject("account_id", Long.class),
                row.getObject("job_id", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("to_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("done_at", OffsetDateTime.class)),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

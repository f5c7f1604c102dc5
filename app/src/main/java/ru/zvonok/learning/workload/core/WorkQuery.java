package ru.zvonok.learning.workload.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.workload.Level;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.platform.kernel.DateRange;

/** Works of the schedule. */
@Component
class WorkQuery {

    /** A work as it is kept. */
    record Row(
            long id,
            int version,
            long course,
            long group,
            @Nullable Long proposedBy,
            int type,
            String title,
            Level level,
            WorkState state,
            LocalDate day,
            @Nullable Integer number,
            int minutes,
            @Nullable String reason,
            @Nullable String word) {}

    private static final String COLUMNS =
            "id, version, course_id, group_id, proposed_by, type_id, title, level, state, day,"
                    + " number, minutes, reason, word";

    private final JdbcClient jdbc;

    WorkQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a school year, in order of day. */
    List<Row> ofYear(List<Long> organisations, int year) {
        return jdbc.sql("select " + COLUMNS + """
                         from workload.work
                         where organisation_id = any(:organisations) and school_year = :year
                         order by day, number nulls first, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .query(WorkQuery::row)
                .list();
    }

    Optional<Row> byId(long organisation, long id) {
        return jdbc.sql("select " + COLUMNS + """
                         from workload.work
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(WorkQuery::row)
                .optional();
    }

    /** What a class writes on some days, of half-years that are published. */
    List<Row> published(List<Long> organisations, long group, DateRange days) {
        return jdbc.sql("select " + COLUMNS + """
                         from workload.work w
                         where organisation_id = any(:organisations) and group_id = :group and day between :from and :to
                           and state = 'ACCEPTED'
                           and exists (select from workload.publication p where p.organisation_id = w.organisation_id
                                         and p.school_year = w.school_year and p.half = w.half)
                         order by day, number nulls first, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("group", group)
                .param("from", days.from())
                .param("to", days.to())
                .query(WorkQuery::row)
                .list();
    }

    /** Whether a course has one of a kind on a day, in a published half-year. */
    boolean planned(List<Long> organisations, long course, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from workload.work w
                         where organisation_id = any(:organisations) and course_id = :course and day = :day and state = 'ACCEPTED'
                           and exists (select from workload.publication p where p.organisation_id = w.organisation_id
                                         and p.school_year = w.school_year and p.half = w.half))
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("course", course)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    boolean ofCourse(long organisation, long course) {
        return jdbc.sql("""
                        select exists (select from workload.work
                         where organisation_id = :organisation and course_id = :course)
                        """)
                .param("organisation", organisation)
                .param("course", course)
                .query(Boolean.class)
                .single();
    }

    long add(
            long organisation,
            int year,
            Sitting one,
            Level level,
            WorkState state,
            @Nullable String reason,
            @Nullable Long proposedBy,
            Instant at) {
        return jdbc.sql("""
                        insert into workload.work (organisation_id, id, course_id, group_id, proposed_by, at, day, type_id, school_year,
                                                   half, minutes, number, level, state, title, reason)
                        values (:organisation, nextval('workload.work_seq'), :course, :group, cast(:by as bigint), :at, :day, :type,
                                :year, :half, :minutes, cast(:number as smallint), :level, :state, :title, :reason)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("course", one.course())
                .param("group", one.group())
                .param("by", proposedBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", one.day())
                .param("type", one.type())
                .param("year", year)
                .param("half", Halves.of(one.day()))
                .param("minutes", one.minutes())
                .param("number", one.number())
                .param("level", level.name())
                .param("state", state.name())
                .param("title", one.title().strip())
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** Whether it was still the version seen. */
    boolean move(long organisation, long id, int version, Sitting to, @Nullable String reason) {
        return jdbc.sql("""
                        update workload.work
                           set day = :day, number = cast(:number as smallint), half = :half, reason = :reason, version = version + 1
                         where organisation_id = :organisation and id = :id and version = :version
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("version", version)
                        .param("day", to.day())
                        .param("number", to.number())
                        .param("half", Halves.of(to.day()))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Whether it was in the state before. */
    boolean state(long organisation, long id, WorkState before, WorkState after, @Nullable String word) {
        return jdbc.sql("""
                        update workload.work set state = :after, word = :word, version = version + 1
                         where organisation_id = :organisation and id = :id and state = :before
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("before", before.name())
                        .param("after", after.name())
                        .param("word", word)
                        .update()
                == 1;
    }

    /** Whether nothing was told of it yet, so that it could go. */
    boolean remove(long organisation, long id) {
        return jdbc.sql("""
                        delete from workload.work w
                         where organisation_id = :organisation and id = :id
                           and not exists (select from workload.change c where c.organisation_id = w.organisation_id and c.work_id = w.id)
                        """).param("organisation", organisation).param("id", id).update() == 1;
    }

    private static Row row(ResultSet row, int line) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("course_id"),
                row.getLong("group_id"),
                row.getObject("proposed_by", Long.class),
                row.getInt("type_id"),
                row.getString("title"),
                Level.valueOf(row.getString("level")),
                WorkState.valueOf(row.getString("state")),
                row.getObject("day", LocalDate.class),
                row.getObject("number", Integer.class),
                row.getInt("minutes"),
                row.getString("reason"),
                row.getString("word"));
    }
}

package ru.zvonok.learning.concerns.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.concerns.ConcernKind;
import ru.zvonok.learning.concerns.ConcernState;

/** Reports of families. */
@Component
class FamilyConcernQuery {

    private static final String COLUMNS = """
            select c.id, c.student_id, c.group_id, c.course_id, c.lesson_id, c.school_year, c.day, c.kind, c.state, c.words, c.at,
                   c.author, c.answer, c.answered_at, c.answered_account_id, c.change_id
              from concerns.concern c
             where c.organisation_id = any(:organisations)
            """;

    record Row(
            long id,
            long student,
            @Nullable Long group,
            @Nullable Long course,
            @Nullable Long lesson,
            int year,
            LocalDate day,
            ConcernKind kind,
            ConcernState state,
            String words,
            Instant at,
            UUID author,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Long answeredBy,
            @Nullable Long change) {}

    private final JdbcClient jdbc;

    FamilyConcernQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was new: one that is open already stays the only one. */
    boolean add(long organisation, Row row, @Nullable Long account) {
        return jdbc.sql("""
                        insert into concerns.concern (organisation_id, id, student_id, group_id, course_id, lesson_id, account_id, at,
                                                     author, day, school_year, change_id, kind, state, words)
                        values (:organisation, nextval('concerns.concern_seq'), :student, cast(:group as bigint),
                                cast(:course as bigint), cast(:lesson as bigint), cast(:account as bigint), :at, :author, :day, :year,
                                cast(:change as bigint), :kind, 'SENT', :words)
                        on conflict (organisation_id, student_id, lesson_id) where state in ('SENT', 'LOOKED_AT') do nothing
                        """)
                        .param("organisation", organisation)
                        .param("student", row.student())
                        .param("group", row.group())
                        .param("course", row.course())
                        .param("lesson", row.lesson())
                        .param("account", account)
                        .param("at", row.at().atOffset(ZoneOffset.UTC))
                        .param("author", row.author())
                        .param("day", row.day())
                        .param("year", row.year())
                        .param("change", row.change())
                        .param("kind", row.kind().name())
                        .param("words", row.words())
                        .update()
                > 0;
    }

    List<Row> ofStudent(List<Long> organisations, long student) {
        return jdbc.sql(COLUMNS + " and c.student_id = :student order by c.at desc, c.id desc")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("student", student)
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> open(List<Long> organisations) {
        return jdbc.sql(COLUMNS + " and c.state in ('SENT', 'LOOKED_AT') order by c.at, c.id")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Row> find(List<Long> organisations, long id) {
        return jdbc.sql(COLUMNS + " and c.id = :id")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Whether it was new to everybody. */
    boolean lookAt(long organisation, long id, Instant at) {
        return jdbc.sql("""
                        update concerns.concern set state = 'LOOKED_AT', looked_at = :at
                         where organisation_id = :organisation and id = :id and state = 'SENT'
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whether it was open. */
    boolean answer(
            long organisation,
            long id,
            ConcernState state,
            String words,
            @Nullable Long change,
            @Nullable Long account,
            Instant at) {
        return jdbc.sql("""
                        update concerns.concern
                           set state = :state, answer = :words, change_id = coalesce(cast(:change as bigint), change_id),
                               answered_account_id = cast(:account as bigint), answered_at = :at
                         where organisation_id = :organisation and id = :id and state in ('SENT', 'LOOKED_AT')
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("state", state.name())
                        .param("words", words)
                        .param("change", change)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getLong("student_id"),
                row.getObject("group_id", Long.class),
                row.getObject("course_id", Long.class),
                row.getObject("lesson_id", Long.class),
                row.getInt("school_year"),
                row.getObject("day", LocalDate.class),
                ConcernKind.valueOf(row.getString("kind")),
                ConcernState.valueOf(row.getString("state")),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("author", UUID.class),
                row.getString("answer"),
                answered == null ? null : answered.toInstant(),
                row.getObject("answered_account_id", Long.class),
                row.getObject("change_id", Long.class));
    }
}

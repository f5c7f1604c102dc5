package ru.zvonok.learning.remarks.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.remarks.RemarkState;

/** Remarks and what became of them. */
@Component
class RemarkQuery {

    /** A remark as it is kept. */
    record Kept(
            long id,
            long course,
            @Nullable Long lesson,
            int year,
            long teacher,
            @Nullable Long account,
            @Nullable UUID author,
            int version,
            LocalDate on,
            LocalDate due,
            @Nullable LocalDate nudged,
            RemarkState state,
            String text) {}

    /** What somebody did about it. */
    record Step(@Nullable Long account, Instant at, RemarkState state, String text) {}

    private static final String KEPT = """
            select id, course_id, lesson_id, school_year, teacher_id, account_id, author, version, written_on, due, nudged_on, state, text
              from remarks.remark
             where organisation_id = any(:organisations)
            """;

    private final JdbcClient jdbc;

    RemarkQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of some days, and those that are not settled; {@code teacher} null for all. */
    List<Kept> list(List<Long> organisations, LocalDate first, LocalDate last, @Nullable Long teacher) {
        return of(KEPT + """
                        and (written_on between :first and :last or written_on <= :last and state <> 'ACCEPTED')
                        and (cast(:teacher as bigint) is null or teacher_id = :teacher)
                        order by written_on desc, id desc
                        """, organisations)
                .param("first", first)
                .param("last", last)
                .param("teacher", teacher)
                .query(RemarkQuery::kept)
                .list();
    }

    /** Those to a teacher that wait for an answer. */
    List<Kept> waiting(List<Long> organisations, long teacher) {
        return of(KEPT + " and teacher_id = :teacher and state in ('OPEN', 'RETURNED') order by due, id", organisations)
                .param("teacher", teacher)
                .query(RemarkQuery::kept)
                .list();
    }

    Optional<Kept> one(List<Long> organisations, long remark) {
        return of(KEPT + " and id = :remark", organisations)
                .param("remark", remark)
                .query(RemarkQuery::kept)
                .optional();
    }

    int unsettled(List<Long> organisations, long course, @Nullable Long teacher) {
        return jdbc.sql("""
                        select count(*) from remarks.remark
                         where organisation_id = any(:organisations) and course_id = :course and state <> 'ACCEPTED'
                           and (cast(:teacher as bigint) is null or teacher_id = :teacher)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("course", course)
                .param("teacher", teacher)
                .query(Integer.class)
                .single();
    }

    long add(long organisation, Kept remark, Instant at) {
        return jdbc.sql("""
                        insert into remarks.remark (organisation_id, id, course_id, lesson_id, school_year, teacher_id, account_id, author, at,
                                                    written_on, due, state, text)
                        values (:organisation, nextval('remarks.remark_seq'), :course, cast(:lesson as bigint), :year, :teacher,
                                cast(:account as bigint), cast(:author as uuid), :at, :on, :due, :state, :text)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("course", remark.course())
                .param("lesson", remark.lesson())
                .param("year", remark.year())
                .param("teacher", remark.teacher())
                .param("account", remark.account())
                .param("author", remark.author())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("on", remark.on())
                .param("due", remark.due())
                .param("state", remark.state().name())
                .param("text", remark.text())
                .query(Long.class)
                .single();
    }

    /** Whether nobody else was first. */
    boolean become(long organisation, Kept remark, RemarkState state, LocalDate due) {
        return jdbc.sql("""
                        update remarks.remark set state = :state, due = :due, nudged_on = null, version = version + 1
                         where organisation_id = :organisation and id = :remark and version = :version
                        """)
                        .param("organisation", organisation)
                        .param("remark", remark.id())
                        .param("version", remark.version())
                        .param("state", state.name())
                        .param("due", due)
                        .update()
                == 1;
    }

    /** Whether nobody had asked on that day. */
    boolean nudge(long organisation, long remark, LocalDate day) {
        return jdbc.sql("""
                        update remarks.remark set nudged_on = :day
                         where organisation_id = :organisation and id = :remark and nudged_on is distinct from :day
                        """)
                        .param("organisation", organisation)
                        .param("remark", remark)
                        .param("day", day)
                        .update()
                == 1;
    }

    void addStep(long organisation, long remark, Step step) {
        jdbc.sql("""
                        insert into remarks.remark_step (organisation_id, remark_id, number, account_id, at, state, text)
                        select :organisation, :remark, coalesce(max(number), 0) + 1, cast(:account as bigint), :at, :state, :text
                          from remarks.remark_step where organisation_id = :organisation and remark_id = :remark
                        """)
                .param("organisation", organisation)
                .param("remark", remark)
                .param("account", step.account())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("state", step.state().name())
                .param("text", step.text())
                .update();
    }

    /** By remark, in order. */
    Map<Long, List<Step>> steps(List<Long> organisations, Collection<Long> remarks) {
        Map<Long, List<Step>> steps = new HashMap<>();
        jdbc.sql("""
                        select remark_id, account_id, at, state, text from remarks.remark_step
                         where organisation_id = any(:organisations) and remark_id = any(:remarks)
                         order by remark_id, number
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("remarks", remarks.toArray(Long[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getLong("remark_id"), id -> new ArrayList<>())
                            .add(new Step(
                                    row.getObject("account_id", Long.class),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    RemarkState.valueOf(row.getString("state")),
                                    row.getString("text")));
                });
        return steps;
    }

    private JdbcClient.StatementSpec of(String sql, List<Long> organisations) {
        return jdbc.sql(sql).param("organisations", organisations.toArray(Long[]::new));
    }

    private static Kept kept(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getObject("lesson_id", Long.class),
                row.getInt("school_year"),
                row.getLong("teacher_id"),
                row.getObject("account_id", Long.class),
                row.getObject("author", UUID.class),
                row.getInt("version"),
                row.getObject("written_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("nudged_on", LocalDate.class),
                RemarkState.valueOf(row.getString("state")),
                row.getString("text"));
    }
}

package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.StudentPeriodMark;

/** Settled marks of periods and their history. */
@Component
class PeriodMarkQuery {

    /** A settled mark with what was proposed then, or with no value the version of one that was taken back. */
    record Settled(
            @Nullable PeriodValue value,
            @Nullable PeriodValue proposed,
            long version,
            @Nullable Instant at) {

        static final Settled NOTHING = new Settled(null, null, 0, null);
    }

    /** Where marks are written, by whom. */
    record Sheet(
            long organisation,
            int year,
            long course,
            long period,
            @Nullable Long account,
            Instant at) {}

    /** A mark to write; no value takes it back. */
    record Write(
            UUID edit,
            long student,
            @Nullable PeriodValue before,
            @Nullable PeriodValue value,
            @Nullable PeriodValue proposed,
            @Nullable BigDecimal average,
            @Nullable String reason) {}

    /** An edit that was done before. */
    record Done(
            long course,
            long period,
            long student,
            @Nullable Long account,
            @Nullable PeriodValue value) {

        /** Whether the edit that comes under the same id is the same. */
        boolean same(Sheet sheet, SettleMark mark) {
            return course == sheet.course()
                    && period == sheet.period()
                    && student == mark.student()
                    && Objects.equals(account, sheet.account())
                    && value == mark.value();
        }
    }

    private final JdbcClient jdbc;

    PeriodMarkQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the periods have marks or a history of them. */
    Set<Long> periodsWithMarks(long organisation, int year, Collection<Long> periods) {
        return jdbc.sql("""
                        select period_id from finals.period_mark
                         where organisation_id = :organisation and school_year = :year and period_id = any(:periods)
                        union
                        select period_id from finals.period_mark_history
                         where organisation_id = :organisation and school_year = :year and period_id = any(:periods)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("periods", periods.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /** Makes writers of one sheet wait for one another until the end of the transaction. */
    void lock(Sheet sheet) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(
                          'finals.period_mark organisation_id ' || :organisation || ' ' || :course || ' ' || :period, 0))
                        """)
                .param("organisation", sheet.organisation())
                .param("course", sheet.course())
                .param("period", sheet.period())
                .query((row, number) -> 0)
                .list();
    }

    Map<Long, Settled> of(List<Long> organisations, int year, long course, long period) {
        return ofCourses(organisations, year, List.of(course), period).getOrDefault(course, Map.of());
    }

    /** By course and pupil. */
    Map<Long, Map<Long, Settled>> ofCourses(List<Long> organisations, int year, Collection<Long> courses, long period) {
        Map<Long, Map<Long, Settled>> settled = new HashMap<>();
        jdbc.sql("""
                        select course_id, student_id, null as value, null as proposed, max(id) as version, null::timestamptz as at
                          from finals.period_mark_history
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and period_id = :period and new_value is null
                         group by course_id, student_id
                        union all
                        select course_id, student_id, value, proposed, version, at from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and period_id = :period
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("period", period)
                .query(row -> {
                    String value = row.getString("value");
                    String proposed = row.getString("proposed");
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    settled.computeIfAbsent(row.getLong("course_id"), id -> new HashMap<>())
                            .put(
                                    row.getLong("student_id"),
                                    new Settled(
                                            value == null ? null : PeriodValue.ofCode(value),
                                            proposed == null ? null : PeriodValue.ofCode(proposed),
                                            row.getLong("version"),
                                            at == null ? null : at.toInstant()));
                });
        return settled;
    }

    /** Which of the edits were done before, and where. */
    Map<UUID, Done> known(long organisation, int year, Collection<UUID> edits) {
        Map<UUID, Done> known = new HashMap<>();
        jdbc.sql("""
                        select edit_id, course_id, period_id, student_id, account_id, new_value from finals.period_mark_history
                         where organisation_id = :organisation and school_year = :year and edit_id = any(:edits)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("edits", edits.toArray(UUID[]::new))
                .query(row -> {
                    String value = row.getString("new_value");
                    known.put(
                            row.getObject("edit_id", UUID.class),
                            new Done(
                                    row.getLong("course_id"),
                                    row.getLong("period_id"),
                                    row.getLong("student_id"),
                                    row.getObject("account_id", Long.class),
                                    value == null ? null : PeriodValue.ofCode(value)));
                });
        return known;
    }

    /** Writes marks and their history; three statements for a whole class. */
    void write(Sheet sheet, List<Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        List<Long> ids = jdbc.sql("select nextval('finals.period_mark_history_seq') from generate_series(1, :count)")
                .param("count", writes.size())
                .query(Long.class)
                .list();
        Long[] versions = ids.toArray(Long[]::new);
        Long[] students = writes.stream().map(Write::student).toArray(Long[]::new);
        String[] values = writes.stream().map(one -> code(one.value())).toArray(String[]::new);
        at(sheet, """
                        insert into finals.period_mark_history (organisation_id, id, course_id, period_id, student_id, account_id, at,
                                                                edit_id, school_year, old_value, new_value)
                        select :organisation, version, :course, :period, student, :account, :at, edit, :year, before, value
                          from unnest(cast(:versions as bigint[]), cast(:students as bigint[]), cast(:edits as uuid[]),
                                      cast(:before as text[]), cast(:values as text[]))
                               as written(version, student, edit, before, value)
                        """)
                .param("versions", versions)
                .param("students", students)
                .param("edits", writes.stream().map(Write::edit).toArray(UUID[]::new))
                .param("before", writes.stream().map(one -> code(one.before())).toArray(String[]::new))
                .param("values", values)
                .update();
        at(sheet, """
                        insert into finals.period_mark (organisation_id, id, course_id, period_id, student_id, account_id, at, version,
                                                        school_year, value, proposed, average, reason)
                        select :organisation, nextval('finals.period_mark_seq'), :course, :period, student, :account, :at, version,
                               :year, value, proposed, average, reason
                          from unnest(cast(:versions as bigint[]), cast(:students as bigint[]), cast(:values as text[]),
                                      cast(:proposed as text[]), cast(:averages as numeric[]), cast(:reasons as text[]))
                               as written(version, student, value, proposed, average, reason)
                         where value is not null
                        on conflict (organisation_id, course_id, period_id, student_id, school_year) do update
                           set value = excluded.value, version = excluded.version, account_id = excluded.account_id, at = excluded.at,
                               proposed = excluded.proposed, average = excluded.average, reason = excluded.reason
                        """)
                .param("versions", versions)
                .param("students", students)
                .param("values", values)
                .param(
                        "proposed",
                        writes.stream().map(one -> code(one.proposed())).toArray(String[]::new))
                .param("averages", writes.stream().map(Write::average).toArray(BigDecimal[]::new))
                .param("reasons", writes.stream().map(Write::reason).toArray(String[]::new))
                .update();
        takeBack(
                sheet,
                writes.stream()
                        .filter(one -> one.value() == null)
                        .map(Write::student)
                        .toList());
    }

    private void takeBack(Sheet sheet, List<Long> students) {
        if (!students.isEmpty()) {
            jdbc.sql("""
                            delete from finals.period_mark
                             where organisation_id = :organisation and school_year = :year and course_id = :course
                               and period_id = :period and student_id = any(:students)
                            """)
                    .param("organisation", sheet.organisation())
                    .param("year", sheet.year())
                    .param("course", sheet.course())
                    .param("period", sheet.period())
                    .param("students", students.toArray(Long[]::new))
                    .update();
        }
    }

    List<StudentPeriodMark> ofStudent(List<Long> organisations, int year, long student) {
        return jdbc.sql("""
                        select course_id, period_id, value, at from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                         order by course_id, at
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .query((row, number) -> new StudentPeriodMark(
                        row.getLong("course_id"),
                        row.getLong("period_id"),
                        PeriodValue.ofCode(row.getString("value")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec at(Sheet sheet, String sql) {
        return jdbc.sql(sql)
                .param("organisation", sheet.organisation())
                .param("year", sheet.year())
                .param("course", sheet.course())
                .param("period", sheet.period())
                .param("account", sheet.account())
                .param("at", sheet.at().atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String code(@Nullable PeriodValue value) {
        return value == null ? null : value.code();
    }
}

package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;

/** Writes marks of periods, those that wait for approval, and the history of both. */
@Component
class PeriodMarkWritesQuery {

    /** Where marks are written, by whom. */
    record Sheet(
            long organisation,
            int year,
            long course,
            long period,
            @Nullable Long account,
            Instant at) {}

    /** What a line of the history says was done. */
    enum Step {
        /** Set, changed or taken back at once. */
        SETTLED,
        /** Set against the rule: it waits. */
        PENDING,
        /** What waited is taken back; what was settled stays. */
        WITHDRAWN,
        RETURNED,
        APPROVED;

        /** As it is stored. */
        static Step of(@Nullable String stored) {
            return stored == null ? SETTLED : valueOf(stored);
        }
    }

    /**
     * A mark to write; no value takes it back.
     *
     * @param words of whoever decided; where the teacher ended or replaced what waited, what was said of that
     * @param why the reason of a correction
     * @param waited whether another mark waited there
     */
    record Write(
            UUID edit,
            long student,
            Step step,
            @Nullable PeriodValue before,
            @Nullable PeriodValue value,
            @Nullable PeriodValue proposed,
            @Nullable BigDecimal average,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String why,
            boolean waited) {

        /** The same under another id. */
        Write as(UUID other) {
            return new Write(other, student, step, before, value, proposed, average, reason, words, why, waited);
        }

        boolean settles() {
            return value != null && (step == Step.SETTLED || step == Step.APPROVED);
        }

        boolean endsWaiting() {
            return waited && (settles() || step == Step.WITHDRAWN);
        }
    }

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

    PeriodMarkWritesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes writers of one sheet wait for one another, and the scale of its course for them, until the end of the transaction. */
    void lock(Sheet sheet) {
        jdbc.sql("""
                        select pg_advisory_xact_lock_shared(hashtextextended(
                                 'finals.scale organisation_id ' || :organisation || ' ' || :course, 0)),
                               pg_advisory_xact_lock(hashtextextended(
                                 'finals.period_mark organisation_id ' || :organisation || ' ' || :course || ' ' || :period, 0))
                        """)
                .param("organisation", sheet.organisation())
                .param("course", sheet.course())
                .param("period", sheet.period())
                .query((row, number) -> 0)
                .list();
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

    /** Writes marks and their history, three statements for a whole class; answers the versions in the same order. */
    List<Long> write(Sheet sheet, List<Write> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<Long> ids = jdbc.sql("select nextval('finals.period_mark_history_seq') from generate_series(1, :count)")
                .param("count", writes.size())
                .query(Long.class)
                .list();
        Long[] versions = ids.toArray(Long[]::new);
        history(sheet, versions, writes);
        if (writes.stream().anyMatch(Write::settles)) {
            upsert(sheet, "period_mark", versions, writes, Write::settles);
        }
        if (writes.stream().anyMatch(write -> write.step() == Step.PENDING)) {
            upsert(sheet, "pending_mark", versions, writes, write -> write.step() == Step.PENDING);
        }
        delete(sheet, "period_mark", writes, write -> write.step() == Step.SETTLED && write.value() == null);
        delete(sheet, "pending_mark", writes, Write::endsWaiting);
        return ids;
    }

    private void history(Sheet sheet, Long[] versions, List<Write> writes) {
        at(sheet, """
                        insert into finals.period_mark_history (organisation_id, id, course_id, period_id, student_id, account_id, at,
                                                                edit_id, school_year, old_value, new_value, step, words, reason)
                        select :organisation, version, :course, :period, student, :account, :at, edit, :year, before, value,
                               nullif(step, 'SETTLED'), words, why
                          from unnest(cast(:versions as bigint[]), cast(:students as bigint[]), cast(:edits as uuid[]),
                                      cast(:before as text[]), cast(:values as text[]), cast(:steps as text[]),
                                      cast(:words as text[]), cast(:whys as text[]))
                               as written(version, student, edit, before, value, step, words, why)
                        """)
                .param("versions", versions)
                .param("students", students(writes))
                .param("edits", writes.stream().map(Write::edit).toArray(UUID[]::new))
                .param("before", texts(writes, write -> code(write.before())))
                .param("values", texts(writes, write -> code(write.value())))
                .param("steps", texts(writes, write -> write.step().name()))
                .param("words", texts(writes, Write::words))
                .param("whys", texts(writes, Write::why))
                .update();
    }

    private void upsert(Sheet sheet, String table, Long[] versions, List<Write> writes, Predicate<Write> which) {
        boolean pending = table.equals("pending_mark");
        at(
                        sheet,
                        """
                        insert into finals.%1$s (organisation_id, id, course_id, period_id, student_id, account_id, at, version,
                                                 school_year, value, proposed, average, reason)
                        select :organisation, nextval('finals.%1$s_seq'), :course, :period, student, :account, :at, version,
                               :year, value, proposed, average, reason
                          from unnest(cast(:versions as bigint[]), cast(:students as bigint[]), cast(:values as text[]),
                                      cast(:proposed as text[]), cast(:averages as numeric[]), cast(:reasons as text[]),
                                      cast(:wanted as boolean[]))
                               as written(version, student, value, proposed, average, reason, wanted)
                         where wanted
                        on conflict (organisation_id, course_id, period_id, student_id, school_year) do update
                           set value = excluded.value, version = excluded.version, account_id = excluded.account_id, at = excluded.at,
                               proposed = excluded.proposed, average = excluded.average, reason = excluded.reason%2$s
                        """.formatted(
                                        table,
                                        pending
                                                ? ", words = null, answer = null"
                                                : ", seen_at = case when period_mark.value = excluded.value then period_mark.seen_at end"))
                .param("versions", versions)
                .param("students", students(writes))
                .param("values", texts(writes, write -> code(write.value())))
                .param("proposed", texts(writes, write -> code(write.proposed())))
                .param("averages", writes.stream().map(Write::average).toArray(BigDecimal[]::new))
                .param("reasons", texts(writes, Write::reason))
                .param("wanted", writes.stream().map(which::test).toArray(Boolean[]::new))
                .update();
    }

    private void delete(Sheet sheet, String table, List<Write> writes, Predicate<Write> which) {
        Long[] students = writes.stream().filter(which).map(Write::student).toArray(Long[]::new);
        if (students.length > 0) {
            jdbc.sql("""
                            delete from finals.%s
                             where organisation_id = :organisation and school_year = :year and course_id = :course
                               and period_id = :period and student_id = any(:students)
                            """.formatted(table))
                    .param("organisation", sheet.organisation())
                    .param("year", sheet.year())
                    .param("course", sheet.course())
                    .param("period", sheet.period())
                    .param("students", students)
                    .update();
        }
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

    private static Long[] students(List<Write> writes) {
        return writes.stream().map(Write::student).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(List<Write> writes, Function<Write, @Nullable String> text) {
        @Nullable String[] texts = new String[writes.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(writes.get(i));
        }
        return texts;
    }

    private static @Nullable String code(@Nullable PeriodValue value) {
        return value == null ? null : value.code();
    }
}

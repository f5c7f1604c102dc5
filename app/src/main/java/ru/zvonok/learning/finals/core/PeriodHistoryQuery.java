package ru.zvonok.learning.finals.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.RollbackSource.Thing;
import ru.zvonok.learning.journal.RollbackSource.Window;

/** The whole history of cells of sheets, with what stood before and after each line. */
@Component
class PeriodHistoryQuery {

    /**
     * A line of the history.
     *
     * @param value the mark that was set, also where it only waits; null where one was taken back
     */
    record Entry(
            long id,
            Instant at,
            @Nullable Long account,
            Step step,
            @Nullable PeriodValue value,
            @Nullable String words,
            @Nullable String reason,
            CellState before,
            CellState after) {}

    private final JdbcClient jdbc;

    PeriodHistoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cells that the account changed in the window. */
    Map<Thing, List<Entry>> touched(Window window) {
        return read(jdbc.sql("""
                        select h.id, h.at, h.account_id, h.school_year, h.course_id, h.period_id, h.student_id, h.new_value, h.step, h.words,
                               h.reason
                          from (select distinct school_year, course_id, period_id, student_id
                                  from finals.period_mark_history
                                 where organisation_id = :organisation and school_year = any(:years) and account_id = :account
                                   and at >= :from and at < :to) touched
                          join finals.period_mark_history h on h.organisation_id = :organisation and h.school_year = any(:years)
                           and h.school_year = touched.school_year and h.course_id = touched.course_id
                           and h.period_id = touched.period_id and h.student_id = touched.student_id
                         order by h.school_year, h.course_id, h.period_id, h.student_id, h.id
                        """)
                .param("organisation", window.organisation())
                .param("years", window.years().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("account", window.account())
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("to", window.to().atOffset(ZoneOffset.UTC)));
    }

    /** Of some pupils in one sheet. */
    Map<Thing, List<Entry>> of(
            List<Long> organisations, int year, long course, long period, Collection<Long> students) {
        return read(jdbc.sql("""
                        select id, at, account_id, school_year, course_id, period_id, student_id, new_value, step, words, reason
                          from finals.period_mark_history
                         where organisation_id = any(:organisations) and school_year = :year and course_id = :course
                           and period_id = :period and student_id = any(:students)
                         order by student_id, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("course", course)
                .param("period", period)
                .param("students", students.toArray(Long[]::new)));
    }

    private static Map<Thing, List<Entry>> read(JdbcClient.StatementSpec statement) {
        Map<Thing, List<Entry>> read = new LinkedHashMap<>();
        statement.query(row -> {
            List<Entry> earlier = read.computeIfAbsent(
                    new Thing(
                            ChangeKind.PERIOD_MARK,
                            row.getInt("school_year"),
                            row.getLong("course_id"),
                            row.getLong("period_id"),
                            row.getLong("student_id")),
                    thing -> new ArrayList<>());
            CellState before =
                    earlier.isEmpty() ? CellState.NOTHING : earlier.getLast().after();
            Step step = Step.of(row.getString("step"));
            PeriodValue value = value(row.getString("new_value"));
            String words = row.getString("words");
            earlier.add(new Entry(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("account_id", Long.class),
                    step,
                    value,
                    words,
                    row.getString("reason"),
                    before,
                    before.after(step, value, words)));
        });
        return read;
    }

    private static @Nullable PeriodValue value(@Nullable String code) {
        return code == null ? null : PeriodValue.ofCode(code);
    }
}

package ru.zvonok.learning.finals.core;

import java.time.Instant;
import java.time.OffsetDateTime;
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
import ru.zvonok.learning.journal.ChangeTableQuery;
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

    private static final String COLUMNS =
            "id, at, account_id, school_year, course_id, period_id, student_id, new_value, step, words, reason";

    private final JdbcClient jdbc;
    private final ChangeTableQuery table;

    PeriodHistoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new ChangeTableQuery(
                jdbc, "finals.period_mark_history", COLUMNS, List.of("period_id", "student_id"), "is null");
    }

    /** Cells that the account changed in the window. */
    Map<Thing, List<Entry>> touched(Window window) {
        return read(table.touched(window, true));
    }

    /** Of some pupils in one sheet. */
    Map<Thing, List<Entry>> of(
            List<Long> organisations, int year, long course, long period, Collection<Long> students) {
        return read(jdbc.sql("select " + COLUMNS + """
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
                            row.getLong("student_id"),
                            ""),
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

package ru.zvonok.learning.finals.core;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeSource;
import ru.zvonok.learning.journal.ChangeTableQuery;

/** Changes of settled marks for the journal's page of all changes, the newest first. */
@Component
class PeriodChangeQuery implements ChangeSource {

    private record Row(
            long id,
            OffsetDateTime at,
            @Nullable Long account,
            int year,
            long course,
            long period,
            long student,
            @Nullable String before,
            @Nullable String after,
            @Nullable String step,
            @Nullable String reason) {}

    private final ChangeTableQuery table;
    private final SheetWords words;

    PeriodChangeQuery(JdbcClient jdbc, SheetWords words) {
        this.table = new ChangeTableQuery(
                jdbc,
                "finals.period_mark_history",
                "id, at, account_id, school_year, course_id, period_id, student_id, old_value, new_value, step, reason",
                List.of("period_id", "student_id"),
                "is null");
        this.words = words;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.PERIOD_MARK);
    }

    @Override
    public List<Kept> newest(Wanted wanted, int limit) {
        List<Row> rows = table.newest(wanted, limit, "")
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("account_id", Long.class),
                        row.getInt("school_year"),
                        row.getLong("course_id"),
                        row.getLong("period_id"),
                        row.getLong("student_id"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("step"),
                        row.getString("reason")))
                .list();
        Map<Long, String> periods = new HashMap<>();
        return rows.stream()
                .map(row -> new Kept(
                        row.id(),
                        ChangeKind.PERIOD_MARK,
                        row.at().toInstant(),
                        row.account(),
                        row.year(),
                        row.course(),
                        0,
                        periods.computeIfAbsent(row.period(), words::column),
                        row.student(),
                        words.value(value(row.before())),
                        words.value(value(row.after()), Step.of(row.step())),
                        List.of(),
                        row.reason()))
                .toList();
    }

    @Override
    public Set<Long> authors(long organisation, Collection<Integer> years) {
        return table.authors(organisation, years);
    }

    private static @Nullable PeriodValue value(@Nullable String code) {
        return code == null ? null : PeriodValue.ofCode(code);
    }
}

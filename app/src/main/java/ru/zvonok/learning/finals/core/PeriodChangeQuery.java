package ru.zvonok.learning.finals.core;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import ru.zvonok.learning.journal.ChangeWay;

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
            @Nullable String step) {}

    private final JdbcClient jdbc;
    private final SheetWords words;

    PeriodChangeQuery(JdbcClient jdbc, SheetWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.PERIOD_MARK;
    }

    @Override
    public List<Kept> newest(Wanted wanted, int limit) {
        StringBuilder sql = new StringBuilder("""
                select id, at, account_id, school_year, course_id, period_id, student_id, old_value, new_value, step
                  from finals.period_mark_history
                 where organisation_id = :organisation and school_year = any(:years)
                   and at >= :from and (at, id) < (:before, :beforeId)
                """);
        ChangeWay way = wanted.way();
        if (way != null) {
            sql.append(
                    switch (way) {
                        case SET -> " and old_value is null";
                        case CHANGED -> " and old_value is not null and new_value is not null";
                        case REMOVED -> " and old_value is not null and new_value is null";
                    });
        }
        sql.append(wanted.account() == null ? "" : " and account_id = :account");
        sql.append(wanted.courses() == null ? "" : " and course_id = any(:courses)");
        sql.append(wanted.student() == null ? "" : " and student_id = :student");
        sql.append(" order by at desc, id desc limit :limit");
        JdbcClient.StatementSpec statement = jdbc.sql(sql.toString())
                .param("organisation", wanted.organisation())
                .param("years", years(wanted.years()))
                .param("from", wanted.from().atOffset(ZoneOffset.UTC))
                .param("before", wanted.before().atOffset(ZoneOffset.UTC))
                .param("beforeId", wanted.beforeId())
                .param("limit", limit);
        Collection<Long> courses = wanted.courses();
        if (courses != null) {
            statement = statement.param("courses", courses.toArray(Long[]::new));
        }
        statement = wanted.account() == null ? statement : statement.param("account", wanted.account());
        statement = wanted.student() == null ? statement : statement.param("student", wanted.student());
        List<Row> rows = statement
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
                        row.getString("step")))
                .list();
        Map<Long, String> periods = new HashMap<>();
        return rows.stream()
                .map(row -> new Kept(
                        row.id(),
                        row.at().toInstant(),
                        row.account(),
                        row.year(),
                        row.course(),
                        0,
                        periods.computeIfAbsent(row.period(), words::column),
                        row.student(),
                        words.value(value(row.before())),
                        words.value(value(row.after()), Step.of(row.step())),
                        List.of()))
                .toList();
    }

    @Override
    public Set<Long> authors(long organisation, Collection<Integer> years) {
        return new HashSet<>(jdbc.sql("""
                        with recursive author as (
                          (select account_id from finals.period_mark_history
                            where organisation_id = :organisation and school_year = any(:years) and account_id > 0
                            order by account_id limit 1)
                          union all
                          select (select h.account_id from finals.period_mark_history h
                                   where h.organisation_id = :organisation and h.school_year = any(:years)
                                     and h.account_id > author.account_id
                                   order by h.account_id limit 1)
                            from author where author.account_id is not null)
                        select account_id from author where account_id is not null
                        """)
                .param("organisation", organisation)
                .param("years", years(years))
                .query(Long.class)
                .list());
    }

    private static @Nullable PeriodValue value(@Nullable String code) {
        return code == null ? null : PeriodValue.ofCode(code);
    }

    private static Short[] years(Collection<Integer> years) {
        return years.stream().map(Integer::shortValue).toArray(Short[]::new);
    }
}

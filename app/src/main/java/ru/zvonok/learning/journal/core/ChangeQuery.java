package ru.zvonok.learning.journal.core;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeSource;
import ru.zvonok.learning.journal.ChangeWay;

/** Changes of cells, the newest first: by the index of time, or of the account, or of the pupil. */
@Component
class ChangeQuery implements ChangeSource {

    private final JdbcClient jdbc;
    private final CodeBook codes;

    ChangeQuery(JdbcClient jdbc, CodeBook codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CELL;
    }

    @Override
    public List<Kept> newest(Wanted wanted, int limit) {
        StringBuilder sql = new StringBuilder("""
                select id, at, account_id, school_year, course_id, lesson_id, student_id, old_value, new_value, works
                  from journal.cell_history
                 where organisation_id = :organisation and school_year = any(:years)
                   and at >= :from and (at, id) < (:before, :beforeId) and old_value <> new_value
                """);
        ChangeWay way = wanted.way();
        if (way != null) {
            sql.append(
                    switch (way) {
                        case SET -> " and old_value = ''";
                        case CHANGED -> " and old_value <> '' and new_value <> ''";
                        case REMOVED -> " and new_value = ''";
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
        return statement
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account_id", Long.class),
                        row.getInt("school_year"),
                        row.getLong("course_id"),
                        row.getLong("lesson_id"),
                        "",
                        row.getLong("student_id"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        ChangedWorks.read(row.getString("works"), codes)))
                .list();
    }

    /** Jumps from one account to the next in the index instead of reading every change. */
    @Override
    public Set<Long> authors(long organisation, Collection<Integer> years) {
        return Set.copyOf(jdbc.sql("""
                        with recursive author as (
                          (select account_id from journal.cell_history
                            where organisation_id = :organisation and school_year = any(:years) and account_id > 0
                            order by account_id limit 1)
                          union all
                          select (select h.account_id from journal.cell_history h
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

    private static Short[] years(Collection<Integer> years) {
        return years.stream().map(Integer::shortValue).toArray(Short[]::new);
    }
}

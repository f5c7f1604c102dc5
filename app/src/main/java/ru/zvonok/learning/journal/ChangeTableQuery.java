package ru.zvonok.learning.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every table of changes is asked for, whoever keeps it: the newest ones of a filter, who changed anything, and what a
 * person changed in some time with what came of it since. The table has the columns organisation_id, id, at, account_id,
 * school_year, course_id, student_id, old_value and new_value.
 */
public final class ChangeTableQuery {

    private final JdbcClient jdbc;
    private final String table;
    private final String columns;
    private final List<String> place;
    private final String noOld;
    private final String noNew;

    /**
     * @param columns that are read
     * @param place columns that together with the school year and the course say which thing was changed
     * @param nothing what stands in old_value and new_value where there is nothing: {@code is null} or {@code = ''}
     */
    public ChangeTableQuery(JdbcClient jdbc, String table, String columns, List<String> place, String nothing) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = columns;
        this.place = List.copyOf(place);
        this.noOld = "old_value " + nothing;
        this.noNew = "new_value " + nothing;
    }

    /** The newest first. {@code more} narrows it further, its parameters are bound by the caller. */
    public JdbcClient.StatementSpec newest(ChangeSource.Wanted wanted, int limit, String more) {
        StringBuilder sql = new StringBuilder("""
                select %s from %s
                 where organisation_id = :organisation and school_year = any(:years)
                   and at >= :from and (at, id) < (:before, :beforeId)
                """.formatted(columns, table));
        ChangeWay way = wanted.way();
        if (way != null) {
            sql.append(
                    switch (way) {
                        case SET -> " and " + noOld;
                        case CHANGED -> " and not (" + noOld + ") and not (" + noNew + ")";
                        case REMOVED -> " and not (" + noOld + ") and " + noNew;
                    });
        }
        Collection<Long> courses = wanted.courses();
        sql.append(wanted.account() == null ? "" : " and account_id = :account");
        sql.append(courses == null ? "" : " and course_id = any(:courses)");
        sql.append(wanted.student() == null ? "" : " and student_id = :student");
        sql.append(more).append(" order by at desc, id desc limit :limit");
        JdbcClient.StatementSpec statement = jdbc.sql(sql.toString())
                .param("organisation", wanted.organisation())
                .param("years", years(wanted.years()))
                .param("from", time(wanted.from()))
                .param("before", time(wanted.before()))
                .param("beforeId", wanted.beforeId())
                .param("limit", limit);
        statement = courses == null ? statement : statement.param("courses", courses.toArray(Long[]::new));
        statement = wanted.account() == null ? statement : statement.param("account", wanted.account());
        return wanted.student() == null ? statement : statement.param("student", wanted.student());
    }

    /** Jumps from one account to the next in the index instead of reading every change. */
    public Set<Long> authors(long organisation, Collection<Integer> years) {
        return Set.copyOf(jdbc.sql("""
                        with recursive author as (
                          (select account_id from %1$s
                            where organisation_id = :organisation and school_year = any(:years) and account_id > 0
                            order by account_id limit 1)
                          union all
                          select (select h.account_id from %1$s h
                                   where h.organisation_id = :organisation and h.school_year = any(:years)
                                     and h.account_id > author.account_id
                                   order by h.account_id limit 1)
                            from author where author.account_id is not null)
                        select account_id from author where account_id is not null
                        """.formatted(table))
                .param("organisation", organisation)
                .param("years", years(years))
                .query(Long.class)
                .list());
    }

    /**
     * Changes of all things that the account changed in the window, thing by thing and in order: those since the first of the
     * account's own there, or the whole of them.
     */
    public JdbcClient.StatementSpec touched(RollbackSource.Window window, boolean whole) {
        String thing = "school_year, course_id, " + String.join(", ", place);
        String same = place.stream()
                .map(column -> " and h." + column + " = touched." + column)
                .collect(Collectors.joining());
        String read = List.of(columns.split(",\\s*")).stream()
                .map(column -> "h." + column)
                .collect(Collectors.joining(", "));
        String order = List.of(thing.split(",\\s*")).stream()
                .map(column -> "h." + column)
                .collect(Collectors.joining(", "));
        return jdbc.sql("""
                        select %1$s
                          from (select %2$s, min(id) as first from %3$s
                                 where organisation_id = :organisation and school_year = any(:years) and account_id = :account
                                   and at >= :from and at < :to
                                 group by %2$s) touched
                          join %3$s h on h.organisation_id = :organisation and h.school_year = any(:years)
                           and h.school_year = touched.school_year and h.course_id = touched.course_id %4$s %5$s
                         order by %6$s, h.id
                        """.formatted(read, thing, table, same, whole ? "" : "and h.id >= touched.first", order))
                .param("organisation", window.organisation())
                .param("years", years(window.years()))
                .param("account", window.account())
                .param("from", time(window.from()))
                .param("to", time(window.to()));
    }

    private static Short[] years(Collection<Integer> years) {
        return years.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package ru.zvonok.learning.finals.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;

/** Results of the year that are closed. */
@Component
class ClosedResultQuery {

    private final JdbcClient jdbc;

    ClosedResultQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closed columns by course. */
    Map<Long, Set<Long>> of(List<Long> organisations, Collection<Long> courses) {
        Map<Long, Set<Long>> closed = new HashMap<>();
        jdbc.sql("""
                        select course_id, period_id from finals.closed_result
                         where organisation_id = any(:organisations) and course_id = any(:courses)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("courses", courses.toArray(Long[]::new))
                .query(row -> {
                    closed.computeIfAbsent(row.getLong("course_id"), id -> new HashSet<>())
                            .add(row.getLong("period_id"));
                });
        return closed;
    }

    /** Doing it again changes nothing. */
    void close(Sheet sheet) {
        jdbc.sql("""
                        insert into finals.closed_result (organisation_id, course_id, period_id, account_id, at)
                        values (:organisation, :course, :period, :account, :at)
                        on conflict do nothing
                        """)
                .param("organisation", sheet.organisation())
                .param("course", sheet.course())
                .param("period", sheet.period())
                .param("account", sheet.account())
                .param("at", sheet.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    void open(Sheet sheet) {
        jdbc.sql("""
                        delete from finals.closed_result
                         where organisation_id = :organisation and course_id = :course and period_id = :period
                        """)
                .param("organisation", sheet.organisation())
                .param("course", sheet.course())
                .param("period", sheet.period())
                .update();
    }
}

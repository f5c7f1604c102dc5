package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days of courses that are closed. */
@Component
class LockQuery {

    private final JdbcClient jdbc;

    LockQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            long organisation,
            int year,
            long course,
            LocalDate first,
            LocalDate last,
            @Nullable Long account,
            Instant at,
            String reason) {
        jdbc.sql("""
                        insert into journal.course_lock (organisation_id, id, course_id, account_id, at, valid_from, valid_to,
                                                         school_year, reason)
                        values (:organisation, nextval('journal.course_lock_seq'), :course, :account, :at, :first, :last, :year, :reason)
                        on conflict (organisation_id, course_id, valid_from, valid_to) do nothing
                        """)
                .param("organisation", organisation)
                .param("course", course)
                .param("year", year)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .param("reason", reason)
                .update();
    }

    /** Those of the courses that are closed on a day. */
    Set<Long> on(List<Long> organisations, Collection<Long> courses, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct course_id from journal.course_lock
                         where organisation_id = any(:organisations) and course_id = any(:courses)
                           and valid_from <= :day and valid_to >= :day
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("courses", courses.toArray(Long[]::new))
                .param("day", Date.valueOf(day))
                .query(Long.class)
                .list());
    }

    void remove(long organisation, long course, LocalDate day) {
        jdbc.sql("""
                        delete from journal.course_lock
                         where organisation_id = :organisation and course_id = :course and valid_from <= :day and valid_to >= :day
                        """)
                .param("organisation", organisation)
                .param("course", course)
                .param("day", Date.valueOf(day))
                .update();
    }
}

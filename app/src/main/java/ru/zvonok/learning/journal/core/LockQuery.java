package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.core.LockedDays.Lock;
import ru.zvonok.platform.kernel.DateRange;

/** Days of courses that were closed or opened; the last word about the same days counts. */
@Component
class LockQuery {

    /** Who says it and when. */
    record Word(long organisation, int year, @Nullable Long account, Instant at) {}

    private final JdbcClient jdbc;

    LockQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closes the same days of several courses. Where they are closed, nothing changes. */
    void close(Word word, Collection<Long> courses, LocalDate first, LocalDate last, String reason) {
        write(word, courses, first, last, reason, true);
    }

    /** Opens whatever was closed of the days. */
    void open(Word word, Collection<Long> courses, LocalDate first, LocalDate last) {
        jdbc.sql("""
                        update journal.course_lock set closed = false, account_id = :account, at = :at
                         where organisation_id = :organisation and course_id = any(:courses) and closed
                           and valid_from <= :last and valid_to >= :first
                        """)
                .param("organisation", word.organisation())
                .param("courses", courses.toArray(Long[]::new))
                .param("account", word.account())
                .param("at", word.at().atOffset(ZoneOffset.UTC))
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .update();
    }

    /** Says of days that would be closed by themselves that they are open. */
    void keepOpen(Word word, Collection<Long> courses, LocalDate first, LocalDate last) {
        write(word, courses, first, last, "BY_HAND", false);
    }

    private void write(
            Word word, Collection<Long> courses, LocalDate first, LocalDate last, String reason, boolean closed) {
        jdbc.sql("""
                        insert into journal.course_lock (organisation_id, id, course_id, account_id, at, valid_from, valid_to,
                                                         school_year, reason, closed)
                        select :organisation, nextval('journal.course_lock_seq'), course, cast(:account as bigint), :at, :first, :last,
                               :year, :reason, :closed
                          from unnest(cast(:courses as bigint[])) as one(course)
                        on conflict (organisation_id, course_id, valid_from, valid_to) do update
                           set closed = excluded.closed, account_id = excluded.account_id, at = excluded.at, reason = excluded.reason
                         where course_lock.closed <> excluded.closed or not excluded.closed
                        """)
                .param("organisation", word.organisation())
                .param("courses", courses.toArray(Long[]::new))
                .param("year", word.year())
                .param("account", word.account())
                .param("at", word.at().atOffset(ZoneOffset.UTC))
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .param("reason", reason)
                .param("closed", closed)
                .update();
    }

    /** All that was said about courses, by course. */
    Map<Long, List<Lock>> of(List<Long> organisations, Collection<Long> courses) {
        Map<Long, List<Lock>> locks = new HashMap<>();
        jdbc.sql("""
                        select course_id, account_id, at, valid_from, valid_to, closed from journal.course_lock
                         where organisation_id = any(:organisations) and course_id = any(:courses)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("courses", courses.toArray(Long[]::new))
                .query(row -> {
                    locks.computeIfAbsent(row.getLong("course_id"), id -> new ArrayList<>())
                            .add(new Lock(
                                    new DateRange(
                                            row.getObject("valid_from", LocalDate.class),
                                            row.getObject("valid_to", LocalDate.class)),
                                    row.getObject("account_id", Long.class),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    row.getBoolean("closed")));
                });
        return locks;
    }
}

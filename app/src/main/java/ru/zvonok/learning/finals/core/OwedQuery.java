package ru.zvonok.learning.finals.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

/** Who has a mark in a column, and who was asked for those that are missing. */
@Component
class OwedQuery {

    record Cell(long course, long column) {}

    private final JdbcClient jdbc;

    OwedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pupils with a mark that is settled or waits, by cell. */
    Map<Cell, Set<Long>> given(List<Long> organisations, int year, Collection<Long> courses, Collection<Long> columns) {
        Map<Cell, Set<Long>> given = new HashMap<>();
        jdbc.sql("""
                        select course_id, period_id, student_id from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and period_id = any(:columns)
                        union all
                        select course_id, period_id, student_id from finals.pending_mark
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and period_id = any(:columns)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("columns", columns.toArray(Long[]::new))
                .query(row -> {
                    given.computeIfAbsent(
                                    new Cell(row.getLong("course_id"), row.getLong("period_id")),
                                    cell -> new HashSet<>())
                            .add(row.getLong("student_id"));
                });
        return given;
    }

    /** Answers whether nobody asked today. */
    boolean nudge(long organisation, long person, @Nullable Long account, LocalDate day, Instant at) {
        return jdbc.sql("""
                        insert into finals.nudge (organisation_id, person_id, account_id, day, at)
                        values (:organisation, :person, cast(:account as bigint), :day, :at)
                        on conflict do nothing
                        """)
                        .param("organisation", organisation)
                        .param("person", person)
                        .param("account", account)
                        .param("day", day)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<Long, LocalTime> nudged(List<Long> organisations, LocalDate day, ZoneId zone) {
        Map<Long, LocalTime> nudged = new HashMap<>();
        jdbc.sql("""
                        select person_id, at from finals.nudge
                         where organisation_id = any(:organisations) and day = :day
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    nudged.put(
                            row.getLong("person_id"),
                            row.getObject("at", OffsetDateTime.class)
                                    .atZoneSameInstant(zone)
                                    .toLocalTime());
                });
        return nudged;
    }
}

package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;

/** Counts what families have seen. */
@Component
class ReadingQuery {

    record Read(
            int written,
            int unread,
            @Nullable LocalDate oldest,
            @Nullable LocalDate last) {

        static final Read NOTHING = new Read(0, 0, null, null);
    }

    private final JdbcClient jdbc;

    ReadingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks in courses, by pupil. */
    Map<Long, Read> of(List<Long> organisations, int year, Collection<Long> courses, DateRange days, ZoneId zone) {
        LocalDate to = days.to();
        Map<Long, Read> read = new HashMap<>();
        jdbc.sql("""
                        select student_id, count(*) as written, count(*) filter (where seen_at is null) as unread,
                               min(day) filter (where seen_at is null) as oldest, max(seen_at) as last
                          from journal.mark
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last
                         group by student_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(to == null ? LocalDate.of(9999, 1, 1) : to))
                .query(row -> {
                    @Nullable OffsetDateTime last = row.getObject("last", OffsetDateTime.class);
                    read.put(
                            row.getLong("student_id"),
                            new Read(
                                    row.getInt("written"),
                                    row.getInt("unread"),
                                    row.getObject("oldest", LocalDate.class),
                                    last == null
                                            ? null
                                            : last.atZoneSameInstant(zone).toLocalDate()));
                });
        return read;
    }
}

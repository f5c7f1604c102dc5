package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;

/** What was written about lessons, counted by the database. */
@Component
class LessonFigureQuery {

    /** Lessons with a topic, and topics of the plan among them. */
    record Written(int lessons, int topics) {}

    /** A lesson of a day with the local days on which its parts were written. */
    record Days(
            long lesson,
            LocalDate day,
            @Nullable LocalDate topic,
            @Nullable LocalDate attendance) {}

    private final JdbcClient jdbc;

    LessonFigureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By course, of lessons that are not among those cancelled. */
    Map<Long, Written> written(
            List<Long> organisations, int year, Collection<Long> courses, DateRange days, Collection<Long> cancelled) {
        Map<Long, Written> written = new HashMap<>();
        jdbc.sql("""
                        select course_id, count(*) as lessons, count(distinct plan_topic_id) as topics from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last and topic is not null and not (lesson_id = any(:cancelled))
                         group by course_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .param("cancelled", cancelled.toArray(Long[]::new))
                .query(row -> {
                    written.put(row.getLong("course_id"), new Written(row.getInt("lessons"), row.getInt("topics")));
                });
        return written;
    }

    /** Lessons of which anything was written on a later day than their own. */
    List<Days> afterTheirDay(List<Long> organisations, int year, DateRange days, ZoneId zone) {
        return jdbc.sql("""
                        select lesson_id, day, (topic_at at time zone :zone)::date as topic,
                               (attendance_at at time zone :zone)::date as attendance
                          from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year and day between :first and :last
                           and greatest((topic_at at time zone :zone)::date, (attendance_at at time zone :zone)::date) > day
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .param("zone", zone.getId())
                .query((row, number) -> new Days(
                        row.getLong("lesson_id"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("topic", LocalDate.class),
                        row.getObject("attendance", LocalDate.class)))
                .list();
    }

    private static Date last(DateRange days) {
        return Date.valueOf(Objects.requireNonNull(days.to(), "an open range"));
    }
}

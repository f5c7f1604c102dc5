package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.timetable.Lesson;

/** When what is written about lessons was first written. */
@Component
class OnTimeQuery {

    private final JdbcClient jdbc;

    OnTimeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By lesson and part; what is not written, or was before its time was kept, is left out. */
    Map<Long, Map<LessonPart, Instant>> times(List<Long> organisations, int year, Collection<Lesson> lessons) {
        Map<Long, Map<LessonPart, Instant>> times = new HashMap<>();
        jdbc.sql("""
                        select lesson_id, 'TOPIC' as part, topic_at as at from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year and lesson_id = any(:lessons)
                           and topic_at is not null
                        union all
                        select lesson_id, 'ATTENDANCE', attendance_at from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year and lesson_id = any(:lessons)
                           and attendance_at is not null
                        union all
                        select l.id, 'HOMEWORK', min(h.given_at)
                          from unnest(cast(:lessons as bigint[]), cast(:courses as bigint[])) as l(id, course_id)
                          join journal.homework h on h.organisation_id = any(:organisations) and h.school_year = :year
                               and h.course_id = l.course_id and h.lesson_id = l.id and h.given_at is not null
                         group by l.id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("lessons", lessons.stream().map(Lesson::id).toArray(Long[]::new))
                .param("courses", lessons.stream().map(Lesson::course).toArray(Long[]::new))
                .query(row -> {
                    times.computeIfAbsent(row.getLong("lesson_id"), id -> new EnumMap<>(LessonPart.class))
                            .put(
                                    LessonPart.valueOf(row.getString("part")),
                                    row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return times;
    }
}

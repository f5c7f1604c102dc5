package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.platform.kernel.DateRange;

/** Reads a pupil's marks in one course with all that is known of them. */
@Component
class SubjectMarkQuery {

    /** A mark with its work, the topic of its lesson, who wrote it when. */
    record Row(
            MarkFact fact,
            @Nullable String topic,
            int type,
            int weight,
            @Nullable String title,
            @Nullable Instant set,
            @Nullable Long account,
            int changes) {}

    private final JdbcClient jdbc;

    SubjectMarkQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> marks(List<Long> organisations, int year, long course, long student, DateRange days) {
        LocalDate last = days.to();
        return jdbc.sql("""
                        select m.id, m.version, m.lesson_id, m.assignment_id, coalesce(m.value, 0) as value, m.due, m.place, m.afterwards,
                               m.comment, m.seen_at is not null as seen, m.value_seen_at is not null as value_seen,
                               coalesce(a.type_id, 0) as type_id, coalesce(a.weight, 1) as weight, a.title, r.topic, h.account_id,
                               w.first_at, w.written
                          from journal.mark m
                          left join journal.assignment a on a.organisation_id = m.organisation_id and a.id = m.assignment_id
                               and a.school_year = :year
                          left join journal.lesson_record r on r.organisation_id = m.organisation_id and r.lesson_id = m.lesson_id
                               and r.school_year = :year
                          left join journal.cell_history h on h.organisation_id = m.organisation_id and h.id = m.version
                               and h.school_year = :year
                          left join (select organisation_id, lesson_id, min(at) as first_at, count(*) as written
                                       from journal.cell_history
                                      where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                                        and course_id = :course
                                      group by organisation_id, lesson_id) w
                               on w.organisation_id = m.organisation_id and w.lesson_id = m.lesson_id
                         where m.organisation_id = any(:organisations) and m.school_year = :year and m.student_id = :student
                           and m.course_id = :course and m.day between :first and :last
                         order by m.day, m.lesson_id, m.place, m.id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("course", course)
                .param("student", student)
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(last == null ? LocalDate.of(9999, 1, 1) : last))
                .query((row, number) -> {
                    @Nullable OffsetDateTime first = row.getObject("first_at", OffsetDateTime.class);
                    return new Row(
                            StudentQuery.mark(row, student),
                            row.getString("topic"),
                            row.getInt("type_id"),
                            row.getInt("weight"),
                            row.getString("title"),
                            first == null ? null : first.toInstant(),
                            row.getObject("account_id", Long.class),
                            row.getInt("written"));
                })
                .list();
    }
}

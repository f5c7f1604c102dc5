package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads absences of many courses at once. */
@Component
class OpenAbsenceQuery {

    /** From when on, and how many days of pupils. */
    record Found(LocalDate first, int days) {}

    /** A sign of a pupil at a lesson. */
    record Sign(long lesson, long student, int code) {}

    private final JdbcClient jdbc;

    OpenAbsenceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sign> onLessons(
            List<Long> organisations, int year, Collection<Long> lessons, Collection<Integer> codes) {
        return jdbc.sql("""
                        select lesson_id, student_id, code from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year
                           and lesson_id = any(:lessons) and code = any(:codes)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("lessons", lessons.toArray(Long[]::new))
                .param("codes", codes.stream().map(Integer::shortValue).toArray(Short[]::new))
                .query((row, number) ->
                        new Sign(row.getLong("lesson_id"), row.getLong("student_id"), row.getInt("code")))
                .list();
    }

    Optional<Found> open(
            List<Long> organisations, int year, Collection<Long> courses, Collection<Integer> codes, LocalDate since) {
        return jdbc.sql("""
                        select min(day) as first, count(distinct (student_id, day)) as days from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year
                           and course_id = any(:courses) and code = any(:codes) and day >= :since
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("codes", codes.stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("since", Date.valueOf(since))
                .query((row, number) -> row.getInt("days") == 0
                        ? Optional.<Found>empty()
                        : Optional.of(new Found(row.getObject("first", LocalDate.class), row.getInt("days"))))
                .single();
    }
}

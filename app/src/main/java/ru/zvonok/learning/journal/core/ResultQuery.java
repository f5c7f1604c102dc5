package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;

/** Marks and absences without their cells, for sums. */
@Component
class ResultQuery {

    /** A mark with its weight; {@code value} 0 is a duty that is not done. */
    record Weighed(
            long course, long lesson, long student, long assignment, int type, int weight, int value, LocalDate day) {}

    /** A sign of attendance. */
    record Missed(long course, long lesson, long student, LocalDate day, int code) {}

    private final JdbcClient jdbc;

    ResultQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of pupils in courses, in order of the day; with no pupils named, of all. */
    List<Weighed> marks(
            List<Long> organisations, int year, Collection<Long> courses, Collection<Long> students, DateRange days) {
        return jdbc.sql("""
                        with work as materialized (
                          select id, type_id, weight from journal.assignment
                           where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses))
                        select m.course_id, m.lesson_id, m.student_id, m.assignment_id, coalesce(a.type_id, 0) as type_id,
                               coalesce(a.weight, 1) as weight, coalesce(m.value, 0) as value, m.day
                          from journal.mark m
                          left join work a on a.id = m.assignment_id
                         where m.organisation_id = any(:organisations) and m.school_year = :year and m.course_id = any(:courses)
                           and m.day between :first and :last and (:everybody or m.student_id = any(:students))
                         order by m.day, m.lesson_id, m.place, m.id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("everybody", students.isEmpty())
                .param("students", students.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> new Weighed(
                        row.getLong("course_id"),
                        row.getLong("lesson_id"),
                        row.getLong("student_id"),
                        row.getLong("assignment_id"),
                        row.getInt("type_id"),
                        row.getInt("weight"),
                        row.getInt("value"),
                        row.getDate("day").toLocalDate()))
                .list();
    }

    List<Missed> signs(
            List<Long> organisations, int year, Collection<Long> courses, Collection<Long> students, DateRange days) {
        return jdbc.sql("""
                        select course_id, lesson_id, student_id, day, code from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last and (:everybody or student_id = any(:students))
                         order by day desc, student_id, lesson_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("everybody", students.isEmpty())
                .param("students", students.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> new Missed(
                        row.getLong("course_id"),
                        row.getLong("lesson_id"),
                        row.getLong("student_id"),
                        row.getDate("day").toLocalDate(),
                        row.getInt("code")))
                .list();
    }

    /** Assignments of control works held in courses. */
    List<Held> controls(
            List<Long> organisations, int year, Collection<Long> courses, DateRange days, List<Integer> kinds) {
        return jdbc.sql("""
                        select a.id, a.course_id, a.day from journal.assignment a
                         where a.type_id = any(:kinds) and a.organisation_id = any(:organisations) and a.school_year = :year and a.course_id = any(:courses)
                           and a.day between :first and :last
                        """)
                .param("kinds", kinds.stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> new Held(
                        row.getLong("course_id"),
                        row.getLong("id"),
                        row.getDate("day").toLocalDate()))
                .list();
    }

    /** A control work on a day. */
    record Held(long course, long assignment, LocalDate day) {}

    private static Date last(DateRange days) {
        LocalDate to = days.to();
        return Date.valueOf(to == null ? LocalDate.of(9999, 1, 1) : to);
    }
}

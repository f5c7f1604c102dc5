package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.StudentCourse.DatedMark;
import ru.zvonok.learning.journal.core.Facts.AttendanceFact;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.platform.kernel.DateRange;

/** Reads what concerns one pupil. */
@Component
class StudentQuery {

    /** A mark with its course and as it is stored. */
    record OfCourse(long course, DatedMark mark, MarkFact fact) {}

    private final JdbcClient jdbc;

    StudentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MarkFact> marks(List<Long> organisations, int year, long student, Collection<Long> lessons) {
        return marks(" and lesson_id = any(:of)", organisations, year, student, lessons);
    }

    /** Those for works. */
    List<MarkFact> marksFor(List<Long> organisations, int year, long student, Collection<Long> works) {
        return marks(" and assignment_id = any(:of)", organisations, year, student, works);
    }

    private List<MarkFact> marks(String which, List<Long> organisations, int year, long student, Collection<Long> of) {
        return jdbc.sql("""
                        select id, lesson_id, assignment_id, version, coalesce(value, 0) as value, due, place, afterwards, comment,
                               seen_at is not null as seen, value_seen_at is not null as value_seen
                          from journal.mark
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                        """ + which + " order by id")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .param("of", of.toArray(Long[]::new))
                .query((row, number) -> mark(row, student))
                .list();
    }

    List<AttendanceFact> attendance(List<Long> organisations, int year, long student, DateRange days) {
        return jdbc.sql("""
                        select id, lesson_id, version, code, settled, seen_at is not null as seen from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                           and day between :first and :last
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> new AttendanceFact(
                        row.getLong("id"),
                        student,
                        row.getLong("lesson_id"),
                        row.getLong("version"),
                        row.getInt("code"),
                        row.getBoolean("settled"),
                        row.getBoolean("seen")))
                .list();
    }

    /** Lessons missed, by course. */
    Map<Long, Integer> missed(
            List<Long> organisations, int year, long student, DateRange days, List<AttendanceCode> absences) {
        Map<Long, Integer> missed = new HashMap<>();
        jdbc.sql("""
                        select course_id, count(distinct lesson_id) as lessons from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                           and day between :first and :last and code = any(:codes)
                         group by course_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .param("codes", absences.stream().map(code -> (short) code.id()).toArray(Short[]::new))
                .query(row -> {
                    missed.put(row.getLong("course_id"), row.getInt("lessons"));
                });
        return missed;
    }

    Map<Long, String> topics(List<Long> organisations, int year, Collection<Long> courses, DateRange days) {
        Map<Long, String> topics = new HashMap<>();
        jdbc.sql("""
                        select lesson_id, topic from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last and topic is not null
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query(row -> {
                    topics.put(row.getLong("lesson_id"), row.getString("topic"));
                });
        return topics;
    }

    /** Homework of courses that is given or due in some days, for everybody or for the pupil. */
    List<Homework> homework(
            List<Long> organisations, int year, Collection<Long> courses, long student, DateRange days) {
        return jdbc.sql("""
                        select id, lesson_id, due_lesson_id, due_day, student_id, text from journal.homework
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and due_day >= :first and day <= :last and (student_id is null or student_id = :student)
                         order by day, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("student", student)
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query(LessonReadQuery::homework)
                .list();
    }

    List<Assignment> assignments(List<Long> organisations, int year, Collection<Long> courses, DateRange days) {
        return jdbc.sql("""
                        select id, lesson_id, type_id, title, weight from journal.assignment
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and day between :first and :last
                         order by id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> new Assignment(
                        row.getLong("id"),
                        row.getLong("lesson_id"),
                        row.getInt("type_id"),
                        row.getString("title"),
                        row.getInt("weight")))
                .list();
    }

    /** All marks of a pupil in some days, in order of the day. */
    List<OfCourse> dated(List<Long> organisations, int year, long student, DateRange days) {
        return jdbc.sql("""
                        select m.course_id, m.id, m.version, m.lesson_id, m.day, m.assignment_id, coalesce(m.value, 0) as value, m.due,
                               m.place, m.afterwards, m.comment, m.seen_at is not null as seen,
                               m.value_seen_at is not null as value_seen, coalesce(a.type_id, 0) as type_id, coalesce(a.weight, 1) as weight
                          from journal.mark m
                          left join journal.assignment a on a.organisation_id = m.organisation_id and a.id = m.assignment_id
                               and a.school_year = :year
                         where m.organisation_id = any(:organisations) and m.school_year = :year and m.student_id = :student
                           and m.day between :first and :last
                         order by m.day, m.lesson_id, m.place, m.id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query((row, number) -> {
                    MarkFact fact = mark(row, student);
                    return new OfCourse(
                            row.getLong("course_id"),
                            new DatedMark(
                                    row.getObject("day", LocalDate.class),
                                    fact.lesson(),
                                    row.getInt("type_id"),
                                    row.getInt("weight"),
                                    fact.mark()),
                            fact);
                })
                .list();
    }

    static MarkFact mark(ResultSet row, long student) throws SQLException {
        return new MarkFact(
                row.getLong("id"),
                student,
                row.getLong("lesson_id"),
                row.getLong("assignment_id"),
                row.getLong("version"),
                row.getInt("value") == 0 ? null : row.getInt("value"),
                row.getBoolean("due"),
                row.getInt("place"),
                row.getBoolean("afterwards"),
                row.getString("comment"),
                row.getBoolean("seen"),
                row.getBoolean("value_seen"));
    }

    private static Date last(DateRange days) {
        LocalDate to = days.to();
        return Date.valueOf(to == null ? LocalDate.of(9999, 1, 1) : to);
    }
}

package ru.zvonok.learning.finals.core;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.Coursework;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;

/** Themes and supervisors of courseworks. */
@Component
class CourseworkQuery {

    private final JdbcClient jdbc;

    CourseworkQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By course and student. */
    Map<Long, Map<Long, Coursework>> of(List<Long> organisations, Collection<Long> courses) {
        Map<Long, Map<Long, Coursework>> works = new HashMap<>();
        jdbc.sql("""
                        select course_id, student_id, theme, supervisor_id from finals.coursework
                         where organisation_id = any(:organisations) and course_id = any(:courses)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("courses", courses.toArray(Long[]::new))
                .query(row -> {
                    Coursework work = new Coursework(
                            row.getLong("student_id"),
                            row.getString("theme"),
                            row.getObject("supervisor_id", Long.class));
                    works.computeIfAbsent(row.getLong("course_id"), id -> new HashMap<>())
                            .put(work.student(), work);
                });
        return works;
    }

    /** A student's own of a school year, by course. */
    Map<Long, Coursework> ofStudent(List<Long> organisations, int schoolYear, long student) {
        Map<Long, Coursework> works = new HashMap<>();
        jdbc.sql("""
                        select course_id, theme, supervisor_id from finals.coursework
                         where organisation_id = any(:organisations) and student_id = :student and school_year = :year
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("student", student)
                .param("year", schoolYear)
                .query(row -> {
                    works.put(
                            row.getLong("course_id"),
                            new Coursework(
                                    student, row.getString("theme"), row.getObject("supervisor_id", Long.class)));
                });
        return works;
    }

    void write(Sheet sheet, Coursework work) {
        jdbc.sql("""
                        insert into finals.coursework (organisation_id, course_id, student_id, supervisor_id, account_id, at, school_year, theme)
                        values (:organisation, :course, :student, cast(:supervisor as bigint), cast(:account as bigint), :at, :year, :theme)
                        on conflict (organisation_id, course_id, student_id) do update
                           set theme = excluded.theme, supervisor_id = excluded.supervisor_id,
                               account_id = excluded.account_id, at = excluded.at
                        """)
                .param("organisation", sheet.organisation())
                .param("course", sheet.course())
                .param("student", work.student())
                .param("supervisor", work.supervisor())
                .param("account", sheet.account())
                .param("at", sheet.at().atOffset(ZoneOffset.UTC))
                .param("year", sheet.year())
                .param("theme", work.theme())
                .update();
    }

    void remove(Sheet sheet, long student) {
        jdbc.sql("""
                        delete from finals.coursework
                         where organisation_id = :organisation and course_id = :course and student_id = :student
                        """)
                .param("organisation", sheet.organisation())
                .param("course", sheet.course())
                .param("student", student)
                .update();
    }
}

package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;

/** Marks and signs counted where they are, for sums that need no single one. */
@Component
class CountQuery {

    /** How many marks of a value and weight a pupil has, or how many signs of a code. */
    record Counted(long student, boolean sign, int value, int weight, int many) {}

    private final JdbcClient jdbc;

    CountQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of pupils in a course over some days, in one statement; duties are not counted. */
    List<Counted> of(List<Long> organisations, int year, long course, Collection<Long> students, DateRange days) {
        LocalDate last = days.to();
        return jdbc.sql("""
                        select m.student_id, false as sign, m.value, coalesce(a.weight, 1) as weight, count(*) as many
                          from journal.mark m
                          left join journal.assignment a on a.organisation_id = any(:organisations) and a.school_year = :year
                               and a.id = m.assignment_id
                         where m.organisation_id = any(:organisations) and m.school_year = :year and m.course_id = :course
                           and m.student_id = any(:students) and m.day between :first and :last and m.value is not null
                         group by m.student_id, m.value, coalesce(a.weight, 1)
                        union all
                        select student_id, true, code, 0, count(*) from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year and course_id = :course
                           and student_id = any(:students) and day between :first and :last
                         group by student_id, code
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("course", course)
                .param("students", students.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(last == null ? LocalDate.of(9999, 1, 1) : last))
                .query((row, number) -> new Counted(
                        row.getLong("student_id"),
                        row.getBoolean("sign"),
                        row.getInt("value"),
                        row.getInt("weight"),
                        row.getInt("many")))
                .list();
    }
}

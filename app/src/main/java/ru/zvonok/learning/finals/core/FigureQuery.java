package ru.zvonok.learning.finals.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.Tally;

/** Settled marks for figures. */
@Component
class FigureQuery {

    private final JdbcClient jdbc;

    FigureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SettledMark> ofCourses(List<Long> organisations, int year, Collection<Long> courses) {
        return jdbc.sql("""
                        select course_id, period_id, student_id, value from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .query((row, number) -> mark(row))
                .list();
    }

    /** Of courses, and of pupils in whatever course. */
    List<SettledMark> ofClass(List<Long> organisations, int year, Collection<Long> courses, Collection<Long> students) {
        return jdbc.sql("""
                        select course_id, period_id, student_id, value from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year
                           and (course_id = any(:courses) or student_id = any(:students))
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("students", students.toArray(Long[]::new))
                .query((row, number) -> mark(row))
                .list();
    }

    private static SettledMark mark(ResultSet row) throws SQLException {
        return new SettledMark(
                row.getLong("course_id"),
                row.getLong("period_id"),
                row.getLong("student_id"),
                PeriodValue.ofCode(row.getString("value")));
    }

    /** By pupil. */
    Map<Long, Tally> tallies(List<Long> organisations, int year, Collection<Long> courses, Collection<Long> periods) {
        Map<Long, Tally> tallies = new HashMap<>();
        jdbc.sql("""
                        select student_id, count(*) filter (where value = '5' or value like '%:5') as five,
                               count(*) filter (where value = '4' or value like '%:4') as four,
                               count(*) filter (where value = '3' or value like '%:3') as three,
                               count(*) filter (where value = '2' or value like '%:2') as two,
                               count(*) filter (where value in ('NA', 'FAIL')) as na,
                               count(*) filter (where value = 'EXEMPT') as exempt,
                               count(*) filter (where value like '%:%') as other
                          from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and period_id = any(:periods)
                         group by student_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("periods", periods.toArray(Long[]::new))
                .query(row -> {
                    tallies.put(
                            row.getLong("student_id"),
                            new Tally(
                                    row.getInt("five"),
                                    row.getInt("four"),
                                    row.getInt("three"),
                                    row.getInt("two"),
                                    row.getInt("na"),
                                    row.getInt("exempt"),
                                    row.getInt("other")));
                });
        return tallies;
    }
}

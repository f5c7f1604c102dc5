package ru.zvonok.learning.finals.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;

/** Marks as they stand, of earlier years and of a column. */
@Component
class EndedQuery {

    /** @param column a period, or the column of the year */
    record Earlier(int year, long course, long column, long student, PeriodValue value) {}

    private final JdbcClient jdbc;

    EndedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of pupils, the latest year first.
     *
     * @param periods whether those of periods are wanted beside the annual ones
     */
    List<Earlier> of(List<Long> organisations, Collection<Integer> years, Collection<Long> students, boolean periods) {
        return jdbc.sql("""
                        select school_year, course_id, period_id, student_id, value from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = any(:years)
                           and student_id = any(:students) and (period_id = -1 or :periods and period_id > 0)
                         order by school_year desc, course_id, period_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("years", years.stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("students", students.toArray(Long[]::new))
                .param("periods", periods)
                .query((row, number) -> earlier(row))
                .list();
    }

    /** Of a column of courses of a year. */
    List<Earlier> ofColumn(List<Long> organisations, int year, Collection<Long> courses, long column) {
        return jdbc.sql("""
                        select school_year, course_id, period_id, student_id, value from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year
                           and course_id = any(:courses) and period_id = :column
                         order by course_id, student_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("column", column)
                .query((row, number) -> earlier(row))
                .list();
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(
                row.getInt("school_year"),
                row.getLong("course_id"),
                row.getLong("period_id"),
                row.getLong("student_id"),
                PeriodValue.ofCode(row.getString("value")));
    }
}

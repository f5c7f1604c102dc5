package ru.zvonok.learning.finals.core;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;

/** Annual marks of earlier years. */
@Component
class EndedQuery {

    record Annual(int year, long course, long student, PeriodValue value) {}

    private final JdbcClient jdbc;

    EndedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of pupils, the latest year first. */
    List<Annual> of(List<Long> organisations, Collection<Integer> years, Collection<Long> students) {
        return jdbc.sql("""
                        select school_year, course_id, student_id, value from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = any(:years)
                           and student_id = any(:students) and period_id = -1
                         order by school_year desc, course_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("years", years.stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("students", students.toArray(Long[]::new))
                .query((row, number) -> new Annual(
                        row.getInt("school_year"),
                        row.getLong("course_id"),
                        row.getLong("student_id"),
                        PeriodValue.ofCode(row.getString("value"))))
                .list();
    }
}

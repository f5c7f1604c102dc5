package ru.zvonok.learning.finals.core;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodReason.SettledMark;
import ru.zvonok.learning.finals.PeriodValue;

/** Reads settled marks of one pupil with what was proposed then. */
@Component
class SettledQuery {

    private final JdbcClient jdbc;

    SettledQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a period, by course. */
    Map<Long, SettledMark> ofStudent(List<Long> organisations, int year, long student, long period) {
        Map<Long, SettledMark> settled = new HashMap<>();
        jdbc.sql("""
                        select course_id, value, proposed, average, reason, at from finals.period_mark
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                           and period_id = :period
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .param("period", period)
                .query(row -> {
                    @Nullable String proposed = row.getString("proposed");
                    settled.put(
                            row.getLong("course_id"),
                            new SettledMark(
                                    PeriodValue.ofCode(row.getString("value")),
                                    proposed == null ? null : PeriodValue.ofCode(proposed),
                                    row.getBigDecimal("average"),
                                    row.getString("reason"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return settled;
    }
}

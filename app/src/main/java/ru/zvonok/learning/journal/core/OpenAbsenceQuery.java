package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts absences without a reason. */
@Component
class OpenAbsenceQuery {

    /** From when on, and how many days of pupils. */
    record Found(LocalDate first, int days) {}

    private final JdbcClient jdbc;

    OpenAbsenceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

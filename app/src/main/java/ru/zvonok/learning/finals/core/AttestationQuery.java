package ru.zvonok.learning.finals.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.AttestationDay;
import ru.zvonok.learning.finals.AttestationForm;
import ru.zvonok.learning.finals.core.OwedQuery.Cell;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;

/** Days of interim attestation. */
@Component
class AttestationQuery {

    private static final String COLUMNS = """
            select course_id, period_id, form, day from finals.attestation_day
             where organisation_id = any(:organisations) and school_year = :year
            """;

    private final JdbcClient jdbc;

    AttestationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a school year, by course and period. */
    Map<Cell, AttestationDay> ofYear(List<Long> organisations, int year) {
        return jdbc
                .sql(COLUMNS)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .query(AttestationQuery::row)
                .list()
                .stream()
                .collect(Collectors.toMap(day -> new Cell(day.course(), day.period()), day -> day));
    }

    /** Of one course. */
    List<AttestationDay> ofCourse(List<Long> organisations, int year, long course) {
        return jdbc.sql(COLUMNS + " and course_id = :course")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("course", course)
                .query(AttestationQuery::row)
                .list();
    }

    private static AttestationDay row(ResultSet row, int number) throws SQLException {
        return new AttestationDay(
                row.getLong("course_id"),
                row.getLong("period_id"),
                AttestationForm.valueOf(row.getString("form")),
                row.getObject("day", LocalDate.class));
    }

    void write(Sheet sheet, AttestationForm form, LocalDate day) {
        jdbc.sql("""
                        insert into finals.attestation_day (organisation_id, course_id, period_id, account_id, at, day, school_year, form)
                        values (:organisation, :course, :period, cast(:account as bigint), :at, :day, :year, :form)
                        on conflict (organisation_id, course_id, period_id) do update
                           set day = excluded.day, form = excluded.form, account_id = excluded.account_id, at = excluded.at
                        """)
                .param("organisation", sheet.organisation())
                .param("course", sheet.course())
                .param("period", sheet.period())
                .param("account", sheet.account())
                .param("at", sheet.at().atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("year", sheet.year())
                .param("form", form.name())
                .update();
    }

    /** Answers whether there was one. */
    boolean remove(Sheet sheet) {
        return jdbc.sql("""
                        delete from finals.attestation_day
                         where organisation_id = :organisation and course_id = :course and period_id = :period
                        """)
                        .param("organisation", sheet.organisation())
                        .param("course", sheet.course())
                        .param("period", sheet.period())
                        .update()
                > 0;
    }
}

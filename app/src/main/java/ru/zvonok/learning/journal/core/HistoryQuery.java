package ru.zvonok.learning.journal.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.CellChange;

/** Reads who changed what. */
@Component
class HistoryQuery {

    /** A change of one of a pupil's cells. */
    record Row(long course, long lesson, CellChange change) {}

    private final JdbcClient jdbc;
    private final CodeBook codes;

    HistoryQuery(JdbcClient jdbc, CodeBook codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** Of a cell, the latest first; typing the same again is no change. */
    List<CellChange> ofCell(List<Long> organisations, int year, long student, long lesson) {
        return cell("id, at, account_id, old_value, new_value, works, reason", organisations, year, student, lesson)
                .query((row, number) -> change(row))
                .list();
    }

    /** The same, by their ids. */
    List<Long> idsOfCell(List<Long> organisations, int year, long student, long lesson) {
        return cell("id", organisations, year, student, lesson)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec cell(
            String columns, List<Long> organisations, int year, long student, long lesson) {
        return jdbc.sql("""
                        select %s from journal.cell_history
                         where organisation_id = any(:organisations) and school_year = :year
                           and student_id = :student and lesson_id = :lesson and old_value <> new_value
                         order by id desc
                        """.formatted(columns))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .param("lesson", lesson);
    }

    List<Row> latest(List<Long> organisations, int year, long student, LocalDate since, int most) {
        return jdbc.sql("""
                        select id, course_id, lesson_id, at, account_id, old_value, new_value, works, reason
                          from journal.cell_history
                         where organisation_id = any(:organisations) and school_year = :year and student_id = :student
                           and at >= cast(:since as date) and old_value <> new_value
                         order by id desc limit :most
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("student", student)
                .param("since", java.sql.Date.valueOf(since))
                .param("most", most)
                .query((row, number) -> new Row(row.getLong("course_id"), row.getLong("lesson_id"), change(row)))
                .list();
    }

    /** Changes by their id, which is the version of the cells they wrote. */
    Map<Long, CellChange> byIds(List<Long> organisations, int year, Collection<Long> ids) {
        Map<Long, CellChange> changes = new HashMap<>();
        jdbc.sql("""
                        select id, at, account_id, old_value, new_value, works, reason from journal.cell_history
                         where organisation_id = any(:organisations) and school_year = :year and id = any(:ids)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    changes.put(row.getLong("id"), change(row));
                });
        return changes;
    }

    private CellChange change(ResultSet row) throws SQLException {
        long account = row.getLong("account_id");
        @Nullable Long who = row.wasNull() ? null : account;
        return new CellChange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                who,
                row.getString("old_value"),
                row.getString("new_value"),
                ChangedWorks.read(row.getString("works"), codes),
                row.getString("reason"));
    }
}

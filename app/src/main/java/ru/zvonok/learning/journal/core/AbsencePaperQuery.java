package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;

/** Days on which papers about absences were brought. */
@Component
class AbsencePaperQuery {

    /** A paper about some days of a pupil. */
    record Brought(long student, LocalDate first, LocalDate last, LocalDate on) {}

    private final JdbcClient jdbc;

    AbsencePaperQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was noted of the same first day before gives way. */
    void note(long organisation, Brought paper, @Nullable Long account, Instant at) {
        jdbc.sql("""
                        insert into journal.absence_paper
                               (organisation_id, student_id, first_day, last_day, brought_on, noted_at, noted_account)
                        values (:organisation, :student, :first, :last, :brought, :at, :account)
                        on conflict (organisation_id, student_id, first_day) do update
                           set last_day = excluded.last_day, brought_on = excluded.brought_on, noted_at = excluded.noted_at,
                               noted_account = excluded.noted_account
                        """)
                .param("organisation", organisation)
                .param("student", paper.student())
                .param("first", paper.first())
                .param("last", paper.last())
                .param("brought", paper.on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    /** Papers about pupils' days that touch a range. */
    List<Brought> of(List<Long> organisations, Collection<Long> students, DateRange days) {
        LocalDate last = days.to();
        return jdbc.sql("""
                        select student_id, first_day, last_day, brought_on from journal.absence_paper
                         where organisation_id = any(:organisations) and student_id = any(:students)
                           and last_day >= :first and first_day <= :last
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("students", students.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(last == null ? LocalDate.of(9999, 1, 1) : last))
                .query((row, number) -> new Brought(
                        row.getLong("student_id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("brought_on", LocalDate.class)))
                .list();
    }
}

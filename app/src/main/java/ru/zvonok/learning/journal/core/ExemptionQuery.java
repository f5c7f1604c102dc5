package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangedExemption;
import ru.zvonok.learning.journal.NewExemption;
import ru.zvonok.platform.kernel.DateRange;

/** Who is exempt from which subject. */
@Component
class ExemptionQuery {

    /** An exemption as it is stored. */
    record Row(
            long id,
            long student,
            long subject,
            DateRange days,
            boolean whole,
            @Nullable String paper,
            @Nullable Long account,
            Instant at) {

        LocalDate last() {
            LocalDate to = days.to();
            return to == null ? days.from() : to;
        }

        /** Whether it spares the pupil the whole lesson on a day. */
        boolean wholly(LocalDate day) {
            return whole && days.contains(day);
        }
    }

    private static final String COLUMNS = """
            select id, student_id, subject_id, account_id, at, valid_from, valid_to, whole, paper from journal.exemption
            """;

    private final JdbcClient jdbc;

    ExemptionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of some subjects, whoever is exempt on any of the days. */
    List<Row> ofSubjects(List<Long> organisations, Collection<Long> subjects, DateRange days) {
        return jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and subject_id = any(:of)
                           and valid_to >= :first and valid_from <= :last
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("of", subjects.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query(ExemptionQuery::row)
                .list();
    }

    /** Of some pupils, from whatever they are exempt on any of the days. */
    List<Row> ofStudents(List<Long> organisations, Collection<Long> students, DateRange days) {
        return jdbc.sql(COLUMNS + """
                         where organisation_id = any(:organisations) and student_id = any(:of)
                           and valid_to >= :first and valid_from <= :last
                         order by valid_from desc, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("of", students.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", last(days))
                .query(ExemptionQuery::row)
                .list();
    }

    Optional<Row> one(List<Long> organisations, long id) {
        return jdbc.sql(COLUMNS + " where organisation_id = any(:organisations) and id = :id")
                .param("organisations", organisations.toArray(Long[]::new))
                .param("id", id)
                .query(ExemptionQuery::row)
                .optional();
    }

    /** In turn with whoever writes of the same pupil: two at once would both be first. */
    void hold(long organisation, long student) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('journal.exempt.' || :student, :organisation))")
                .param("organisation", organisation)
                .param("student", student)
                .query((row, number) -> true)
                .list();
    }

    long add(long organisation, NewExemption exemption, @Nullable Long account, Instant at) {
        return jdbc.sql("""
                        insert into journal.exemption (organisation_id, id, student_id, subject_id, account_id, at, valid_from, valid_to,
                                                       whole, paper)
                        values (:organisation, nextval('journal.exemption_seq'), :student, :subject, cast(:account as bigint), :at,
                                :first, :last, :whole, cast(:paper as text))
                        returning id
                        """)
                .param("organisation", organisation)
                .param("student", exemption.student())
                .param("subject", exemption.subject())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("first", Date.valueOf(exemption.first()))
                .param("last", Date.valueOf(exemption.last()))
                .param("whole", exemption.whole())
                .param("paper", exemption.paper())
                .query(Long.class)
                .single();
    }

    void change(long organisation, long id, ChangedExemption wanted, @Nullable Long account) {
        jdbc.sql("""
                        update journal.exemption
                           set valid_from = :first, valid_to = :last, whole = :whole, paper = cast(:paper as text),
                               ended_by = case when :last < valid_to then cast(:account as bigint)
                                               when :last = valid_to then ended_by end
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("first", Date.valueOf(wanted.first()))
                .param("last", Date.valueOf(wanted.last()))
                .param("whole", wanted.whole())
                .param("paper", wanted.paper())
                .param("account", account)
                .update();
    }

    void end(long organisation, long id, LocalDate last, @Nullable Long account) {
        jdbc.sql("""
                        update journal.exemption set valid_to = :last, ended_by = cast(:account as bigint)
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("last", Date.valueOf(last))
                .param("account", account)
                .update();
    }

    void remove(long organisation, long id) {
        jdbc.sql("delete from journal.exemption where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    private static Date last(DateRange days) {
        LocalDate to = days.to();
        return Date.valueOf(to == null ? LocalDate.of(9999, 1, 1) : to);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("student_id"),
                row.getLong("subject_id"),
                new DateRange(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("whole"),
                row.getString("paper"),
                row.getObject("account_id", Long.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.CertificateProposal;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.attestation.SettleCertificate;
import ru.zvonok.learning.attestation.core.ExamQuery.Writer;
import ru.zvonok.learning.finals.PeriodValue;

/** Settled marks of certificates, their history, honours and issue. */
@Component
class CertificateQuery {

    /** A cell of the sheet; version is the last entry of its history. */
    record Cell(@Nullable PeriodValue value, long version) {

        static final Cell NOTHING = new Cell(null, 0);
    }

    record Issue(
            @Nullable Honours honours,
            @Nullable LocalDate issuedOn,
            @Nullable String blank) {

        static final Issue NOTHING = new Issue(null, null, null);
    }

    /** An edit that was done before. */
    record Done(long student, String line, @Nullable String value) {}

    record Printed(int year, String subject, PeriodValue value) {}

    private final JdbcClient jdbc;

    CertificateQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By pupil and line. */
    Map<Long, Map<String, Cell>> cells(List<Long> organisations, int year, Collection<Long> students) {
        Map<Long, Map<String, Cell>> cells = new HashMap<>();
        jdbc.sql("""
                        with versions as (
                          select student_id, line, max(id) as version from attestation.certificate_mark_history
                           where organisation_id = any(:organisations) and school_year = :year and student_id = any(:students)
                           group by student_id, line)
                        select v.student_id, v.line, v.version, m.value from versions v
                          left join attestation.certificate_mark m on m.organisation_id = any(:organisations)
                               and m.school_year = :year and m.student_id = v.student_id and m.line = v.line
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("students", students.toArray(Long[]::new))
                .query(row -> {
                    String value = row.getString("value");
                    cells.computeIfAbsent(row.getLong("student_id"), id -> new HashMap<>())
                            .put(
                                    row.getString("line"),
                                    new Cell(value == null ? null : PeriodValue.ofCode(value), row.getLong("version")));
                });
        return cells;
    }

    Map<Long, Issue> issues(List<Long> organisations, int year, Collection<Long> students) {
        Map<Long, Issue> issues = new HashMap<>();
        jdbc.sql("""
                        select student_id, honours, issued_on, blank from attestation.certificate
                         where organisation_id = any(:organisations) and school_year = :year and student_id = any(:students)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("students", students.toArray(Long[]::new))
                .query(row -> {
                    String honours = row.getString("honours");
                    issues.put(
                            row.getLong("student_id"),
                            new Issue(
                                    honours == null ? null : Honours.valueOf(honours),
                                    row.getObject("issued_on", LocalDate.class),
                                    row.getString("blank")));
                });
        return issues;
    }

    /** Nobody else writes in the class's sheet until the end of the transaction. */
    void lock(long organisation, long group) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(
                          'attestation.certificate organisation_id ' || :organisation || ' ' || :group, 0))
                        """)
                .param("organisation", organisation)
                .param("group", group)
                .query((row, number) -> 0)
                .list();
    }

    Map<UUID, Done> known(long organisation, Collection<UUID> edits) {
        Map<UUID, Done> known = new HashMap<>();
        jdbc.sql("""
                        select edit_id, student_id, line, new_value from attestation.certificate_mark_history
                         where organisation_id = :organisation and edit_id = any(:edits)
                        """)
                .param("organisation", organisation)
                .param("edits", edits.toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject("edit_id", UUID.class),
                            new Done(row.getLong("student_id"), row.getString("line"), row.getString("new_value")));
                });
        return known;
    }

    /** Writes a mark or takes it back, and its history. */
    void write(
            Writer writer,
            SettleCertificate mark,
            String subject,
            @Nullable PeriodValue before,
            CertificateProposal proposal) {
        long version = jdbc.sql("""
                        insert into attestation.certificate_mark_history (organisation_id, id, student_id, account_id, at, edit_id,
                               school_year, line, old_value, new_value)
                        values (:organisation, nextval('attestation.certificate_mark_history_seq'), :student, :account, :at, :edit,
                               :year, :line, :before, :value)
                        returning id
                        """)
                .param("organisation", writer.organisation())
                .param("student", mark.student())
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("edit", mark.edit())
                .param("year", writer.year())
                .param("line", mark.line())
                .param("before", before == null ? null : before.code())
                .param("value", mark.value() == null ? null : mark.value().code())
                .query(Long.class)
                .single();
        if (mark.value() == null) {
            jdbc.sql("""
                            delete from attestation.certificate_mark
                             where organisation_id = :organisation and school_year = :year and student_id = :student
                               and line = :line
                            """)
                    .param("organisation", writer.organisation())
                    .param("year", writer.year())
                    .param("student", mark.student())
                    .param("line", mark.line())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into attestation.certificate_mark (organisation_id, id, student_id, account_id, at, version,
                               school_year, line, subject, value, proposed, reason)
                        values (:organisation, nextval('attestation.certificate_mark_seq'), :student, :account, :at, :version,
                               :year, :line, :subject, :value, :proposed, :reason)
                        on conflict on constraint certificate_mark_once do update set account_id = excluded.account_id,
                               at = excluded.at, version = excluded.version, subject = excluded.subject,
                               value = excluded.value, proposed = excluded.proposed, reason = excluded.reason
                        """)
                .param("organisation", writer.organisation())
                .param("student", mark.student())
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("version", version)
                .param("year", writer.year())
                .param("line", mark.line())
                .param("subject", subject)
                .param("value", mark.value().code())
                .param(
                        "proposed",
                        proposal.value() == null ? null : proposal.value().code())
                .param("reason", proposal.reason())
                .update();
    }

    void award(Writer writer, long student, Honours honours) {
        jdbc.sql("""
                        insert into attestation.certificate (organisation_id, student_id, account_id, at, school_year, honours)
                        values (:organisation, :student, :account, :at, :year, :honours)
                        on conflict (organisation_id, school_year, student_id) do update
                           set honours = excluded.honours, account_id = excluded.account_id, at = excluded.at
                        """)
                .param("organisation", writer.organisation())
                .param("student", student)
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("year", writer.year())
                .param("honours", honours.name())
                .update();
    }

    void issue(Writer writer, long student, Honours honours, LocalDate day) {
        jdbc.sql("""
                        insert into attestation.certificate (organisation_id, student_id, account_id, at, school_year, honours, issued_on)
                        values (:organisation, :student, :account, :at, :year, :honours, :day)
                        on conflict (organisation_id, school_year, student_id) do update
                           set honours = excluded.honours, issued_on = excluded.issued_on,
                               account_id = excluded.account_id, at = excluded.at
                        """)
                .param("organisation", writer.organisation())
                .param("student", student)
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("year", writer.year())
                .param("honours", honours.name())
                .param("day", day)
                .update();
    }

    /** Answers whether it was issued. */
    boolean reopen(Writer writer, long student, String words) {
        return jdbc.sql("""
                        update attestation.certificate set issued_on = null, reopened = :words, account_id = :account, at = :at
                         where organisation_id = :organisation and school_year = :year and student_id = :student
                           and issued_on is not null
                        """)
                        .param("organisation", writer.organisation())
                        .param("year", writer.year())
                        .param("student", student)
                        .param("account", writer.account())
                        .param("at", writer.at().atOffset(ZoneOffset.UTC))
                        .param("words", words)
                        .update()
                > 0;
    }

    /** Settled marks of a pupil, the latest year first. */
    List<Printed> ofStudent(List<Long> organisations, long student) {
        return jdbc.sql("""
                        select school_year, subject, value from attestation.certificate_mark
                         where organisation_id = any(:organisations) and student_id = :student
                         order by school_year desc, subject collate "ru-x-icu"
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("student", student)
                .query((row, number) -> new Printed(
                        row.getInt("school_year"),
                        row.getString("subject"),
                        PeriodValue.ofCode(row.getString("value"))))
                .list();
    }
}

package ru.zvonok.learning.attestation.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.EnterResult;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamResult.Source;
import ru.zvonok.learning.attestation.StateExam;

/** Results of exams and the lists they came with. */
@Component
class ExamQuery {

    /** Who writes where and when. */
    record Writer(long organisation, int year, @Nullable Long account, Instant at) {}

    /** A result with its school year. */
    record Dated(int year, ExamResult result) {}

    private final JdbcClient jdbc;

    ExamQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All results of a school year, of both sources. */
    List<ExamResult> ofYear(List<Long> organisations, int year) {
        return jdbc.sql("""
                        select school_year, student_id, exam, subject, held_on, primary_score, score, mark, source
                          from attestation.exam_result
                         where organisation_id = any(:organisations) and school_year = :year
                         order by student_id, exam, subject, source
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .query((row, number) -> result(row))
                .list();
    }

    /** Of pupils in a school year, of both sources. */
    List<ExamResult> ofStudents(List<Long> organisations, int year, Collection<Long> students) {
        return jdbc.sql("""
                        select school_year, student_id, exam, subject, held_on, primary_score, score, mark, source
                          from attestation.exam_result
                         where organisation_id = any(:organisations) and school_year = :year and student_id = any(:students)
                         order by student_id, exam, subject, source
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("students", students.toArray(Long[]::new))
                .query((row, number) -> result(row))
                .list();
    }

    /** Of one pupil, the latest year first. */
    List<Dated> ofStudent(List<Long> organisations, long student) {
        return jdbc.sql("""
                        select school_year, student_id, exam, subject, held_on, primary_score, score, mark, source
                          from attestation.exam_result
                         where organisation_id = any(:organisations) and student_id = :student
                         order by school_year desc, held_on, exam, subject, source
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("student", student)
                .query((row, number) -> new Dated(row.getInt("school_year"), result(row)))
                .list();
    }

    /** Writes results over those of the source that stand there; each pupil, exam and subject is named once. */
    void write(Writer writer, List<EnterResult> results, Source source) {
        jdbc.sql("""
                        insert into attestation.exam_result (organisation_id, id, student_id, account_id, at, held_on, school_year,
                               subject, primary_score, score, mark, exam, source)
                        select :organisation, nextval('attestation.exam_result_seq'), student, :account, :at, held, :year,
                               subject, primary_score, score, mark, exam, :source
                          from unnest(cast(:students as bigint[]), cast(:days as date[]), cast(:subjects as integer[]),
                                      cast(:primaries as integer[]), cast(:scores as integer[]), cast(:marks as integer[]),
                                      cast(:exams as text[])) as one(student, held, subject, primary_score, score, mark, exam)
                        on conflict on constraint exam_result_once do update set account_id = excluded.account_id,
                               at = excluded.at, held_on = excluded.held_on, primary_score = excluded.primary_score,
                               score = excluded.score, mark = excluded.mark
                        """)
                .param("organisation", writer.organisation())
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("year", writer.year())
                .param("source", source.name())
                .param("students", results.stream().map(EnterResult::student).toArray(Long[]::new))
                .param(
                        "days",
                        results.stream().map(one -> Date.valueOf(one.heldOn())).toArray(Date[]::new))
                .param("subjects", results.stream().map(EnterResult::subject).toArray(Integer[]::new))
                .param("primaries", results.stream().map(EnterResult::primary).toArray(Integer[]::new))
                .param("scores", results.stream().map(EnterResult::score).toArray(Integer[]::new))
                .param("marks", results.stream().map(EnterResult::mark).toArray(Integer[]::new))
                .param("exams", results.stream().map(one -> one.exam().name()).toArray(String[]::new))
                .update();
    }

    /** Answers whether there was one. */
    boolean remove(Writer writer, long student, StateExam exam, int subject) {
        return jdbc.sql("""
                        delete from attestation.exam_result
                         where organisation_id = :organisation and school_year = :year and student_id = :student
                           and exam = :exam and subject = :subject and source = 'ENTERED'
                        """)
                        .param("organisation", writer.organisation())
                        .param("year", writer.year())
                        .param("student", student)
                        .param("exam", exam.name())
                        .param("subject", subject)
                        .update()
                > 0;
    }

    /** Nobody else takes in a list of the exam until the end of the transaction: of two at once lines of both would stand. */
    void hold(Writer writer, StateExam exam) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attestation.list.' || :exam, :organisation))")
                .param("organisation", writer.organisation())
                .param("exam", exam.name())
                .query((row, number) -> true)
                .list();
    }

    /** The list of the region that came before goes, so that the next one stands alone. */
    void clear(Writer writer, StateExam exam) {
        jdbc.sql("""
                        delete from attestation.exam_result
                         where organisation_id = :organisation and school_year = :year and exam = :exam and source = 'REGION'
                        """)
                .param("organisation", writer.organisation())
                .param("year", writer.year())
                .param("exam", exam.name())
                .update();
    }

    void note(Writer writer, StateExam exam, int lines) {
        jdbc.sql("""
                        insert into attestation.exam_list (organisation_id, id, account_id, at, school_year, lines, exam)
                        values (:organisation, nextval('attestation.exam_list_seq'), :account, :at, :year, :lines, :exam)
                        """)
                .param("organisation", writer.organisation())
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("year", writer.year())
                .param("lines", lines)
                .param("exam", exam.name())
                .update();
    }

    /** When the last list of each exam came in. */
    Map<StateExam, Instant> lists(List<Long> organisations, int year) {
        Map<StateExam, Instant> lists = new HashMap<>();
        jdbc.sql("""
                        select exam, max(at) as at from attestation.exam_list
                         where organisation_id = any(:organisations) and school_year = :year
                         group by exam
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .query(row -> {
                    lists.put(
                            StateExam.valueOf(row.getString("exam")),
                            row.getObject("at", java.time.OffsetDateTime.class).toInstant());
                });
        return lists;
    }

    private static ExamResult result(ResultSet row) throws SQLException {
        return new ExamResult(
                row.getLong("student_id"),
                StateExam.valueOf(row.getString("exam")),
                row.getInt("subject"),
                row.getObject("held_on", LocalDate.class),
                whole(row, "primary_score"),
                whole(row, "score"),
                whole(row, "mark"),
                Source.valueOf(row.getString("source")));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}

package ru.zvonok.learning.attestation.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.ExamDifference.At;
import ru.zvonok.learning.attestation.ExamDifference.Place;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.ExamQuery.Writer;

/** Differences that were found, with what was said about them. */
@Component
class DifferenceQuery {

    /** What does not agree; {@code region} empty where its list has no line. */
    record Found(At at, String ours, String region) {}

    record Kept(Found found, Instant at, @Nullable String words) {}

    private final JdbcClient jdbc;

    DifferenceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a school year, the latest first. */
    List<Kept> ofYear(List<Long> organisations, int year) {
        return jdbc.sql("""
                        select student_id, exam, subject, place, course_id, ours, region, at, words from attestation.difference
                         where organisation_id = any(:organisations) and school_year = :year
                         order by at desc, id desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .query((row, number) -> new Kept(
                        new Found(
                                new At(
                                        row.getLong("student_id"),
                                        StateExam.valueOf(row.getString("exam")),
                                        row.getInt("subject"),
                                        Place.valueOf(row.getString("place")),
                                        row.getLong("course_id")),
                                row.getString("ours"),
                                row.getString("region")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }

    /**
     * Keeps what was found; what is kept already stays as it is.
     *
     * @param words replace those that were said before; null leaves them
     */
    void keep(Writer writer, List<Found> found, @Nullable String words) {
        jdbc.sql("""
                        insert into attestation.difference (organisation_id, id, student_id, course_id, account_id, at, school_year,
                               subject, exam, place, ours, region, words)
                        select :organisation, nextval('attestation.difference_seq'), student, course, :account, :at, :year,
                               subject, exam, place, ours, region, :words
                          from unnest(cast(:students as bigint[]), cast(:courses as bigint[]), cast(:subjects as integer[]),
                                      cast(:exams as text[]), cast(:places as text[]), cast(:ours as text[]),
                                      cast(:regions as text[])) as one(student, course, subject, exam, place, ours, region)
                        on conflict on constraint difference_once do update
                           set words = coalesce(excluded.words, difference.words), account_id = excluded.account_id
                        """)
                .param("organisation", writer.organisation())
                .param("students", found.stream().map(one -> one.at().student()).toArray(Long[]::new))
                .param("courses", found.stream().map(one -> one.at().course()).toArray(Long[]::new))
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("year", writer.year())
                .param("subjects", found.stream().map(one -> one.at().subject()).toArray(Integer[]::new))
                .param(
                        "exams",
                        found.stream().map(one -> one.at().exam().name()).toArray(String[]::new))
                .param(
                        "places",
                        found.stream().map(one -> one.at().place().name()).toArray(String[]::new))
                .param("ours", found.stream().map(Found::ours).toArray(String[]::new))
                .param("regions", found.stream().map(Found::region).toArray(String[]::new))
                .param("words", words)
                .update();
    }
}

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
    void keep(Writer writer, Found found, @Nullable String words) {
        jdbc.sql("""
                        insert into attestation.difference (organisation_id, id, student_id, course_id, account_id, at, school_year,
                               subject, exam, place, ours, region, words)
                        values (:organisation, nextval('attestation.difference_seq'), :student, :course, :account, :at, :year,
                               :subject, :exam, :place, :ours, :region, :words)
                        on conflict on constraint difference_once do update
                           set words = coalesce(excluded.words, difference.words), account_id = excluded.account_id
                        """)
                .param("organisation", writer.organisation())
                .param("student", found.at().student())
                .param("course", found.at().course())
                .param("account", writer.account())
                .param("at", writer.at().atOffset(ZoneOffset.UTC))
                .param("year", writer.year())
                .param("subject", found.at().subject())
                .param("exam", found.at().exam().name())
                .param("place", found.at().place().name())
                .param("ours", found.ours())
                .param("region", found.region())
                .param("words", words)
                .update();
    }
}

package ru.zvonok.campus.mail.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports of rude letters. */
@Component
class ReportQuery {

    /** One report with the letter it is about. */
    record Row(
            long letter,
            long account,
            UUID author,
            String subject,
            String body,
            Instant sent,
            long reporter,
            String words,
            Instant at) {}

    private final JdbcClient jdbc;

    ReportQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the account had not reported it before. */
    boolean add(long organisation, long account, long letter, String words, Instant at) {
        return jdbc.sql("""
                        insert into mail.report (organisation_id, letter_id, account_id, at, state, words)
                        values (:organisation, :letter, :account, :at, 'OPEN', :words) on conflict do nothing
                        """)
                        .param("organisation", organisation)
                        .param("letter", letter)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("words", words)
                        .update()
                > 0;
    }

    boolean reported(long organisation, long account, long letter) {
        return jdbc.sql("""
                        select exists (select from mail.report
                          where organisation_id = :organisation and letter_id = :letter and account_id = :account)
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** At most 200, the oldest report first. */
    List<Row> open(long organisation) {
        return jdbc.sql("""
                        select r.letter_id, l.account_id, l.author, l.subject, l.body, l.sent_at, r.account_id as reporter, r.words, r.at
                          from mail.report r
                          join mail.letter l on l.organisation_id = r.organisation_id and l.id = r.letter_id
                         where r.organisation_id = :organisation and r.state = 'OPEN'
                         order by r.at, r.letter_id limit 200
                        """)
                .param("organisation", organisation)
                .query(ReportQuery::row)
                .list();
    }

    /** Whether a report of it was open. */
    boolean answer(long organisation, long letter, String state) {
        return jdbc.sql("""
                        update mail.report set state = :state
                         where organisation_id = :organisation and letter_id = :letter and state = 'OPEN'
                        """)
                        .param("organisation", organisation)
                        .param("letter", letter)
                        .param("state", state)
                        .update()
                > 0;
    }

    void removed(long organisation, long letter, long moderator, String reason, Instant at) {
        jdbc.sql("""
                        update mail.letter
                           set subject = '', body = '', removed_reason = :reason, removed_account_id = :moderator, removed_at = :at
                         where organisation_id = :organisation and id = :letter
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .param("reason", reason)
                .param("moderator", moderator)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("letter_id"),
                row.getLong("account_id"),
                row.getObject("author", UUID.class),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getLong("reporter"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

package ru.zvonok.campus.mail.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.mail.DraftText;

/** Writes letters, and where they lie. */
@Component
class LetterWriteQuery {

    private final JdbcClient jdbc;

    LetterWriteQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long draft(long organisation, long account, UUID author, @Nullable Long answers, Instant at) {
        return jdbc.sql("""
                        insert into mail.letter
                               (organisation_id, id, account_id, answers_id, changed_at, author, folder, subject, body, circles, persons)
                        values (:organisation, nextval('mail.letter_seq'), :account, cast(:answers as bigint), :at, :author,
                                'DRAFTS', '', '', '', '{}')
                        returning id
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("answers", answers)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("author", author)
                .query(Long.class)
                .single();
    }

    void save(long organisation, long account, long draft, DraftText text, Instant at) {
        jdbc.sql("""
                        update mail.letter
                           set subject = :subject, body = :body, circles = :circles, persons = cast(:persons as uuid[]), changed_at = :at
                         where organisation_id = :organisation and id = :draft and account_id = :account and folder = 'DRAFTS'
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("draft", draft)
                .param("subject", text.subject())
                .param("body", text.body())
                .param(
                        "circles",
                        text.circles().stream().map(Circle::key).sorted().collect(Collectors.joining(",")))
                .param("persons", texts(text.persons()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was a draft until now. */
    boolean send(long organisation, long account, long draft, Instant at) {
        return jdbc.sql("""
                        update mail.letter set folder = 'SENT', sent_at = :at
                         where organisation_id = :organisation and id = :draft and account_id = :account and folder = 'DRAFTS'
                        """)
                        .param("organisation", organisation)
                        .param("account", account)
                        .param("draft", draft)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void deliver(long organisation, long letter, Map<UUID, Long> accounts) {
        jdbc.sql("""
                        insert into mail.delivery (organisation_id, letter_id, account_id, person, folder)
                        select :organisation, :letter, to_one.account, to_one.person, 'INBOX'
                          from unnest(cast(:accounts as bigint[]), cast(:persons as uuid[])) as to_one(account, person)
                        on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .param("accounts", accounts.values().toArray(Long[]::new))
                .param("persons", texts(accounts.keySet()))
                .update();
    }

    void read(long organisation, long account, long letter, Instant at) {
        jdbc.sql("""
                        update mail.delivery set read_at = :at
                         where organisation_id = :organisation and letter_id = :letter and account_id = :account and read_at is null
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lays a letter from one folder of the account into another; {@code out} is the folder a sender and a recipient name alike. */
    void move(long organisation, long account, long letter, boolean mine, String from, String to) {
        String table =
                mine ? "mail.letter set folder = :to where id" : "mail.delivery set folder = :to where letter_id";
        jdbc.sql("update %s = :letter and organisation_id = :organisation and account_id = :account and folder = :from"
                        .formatted(table))
                .param("organisation", organisation)
                .param("account", account)
                .param("letter", letter)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void discard(long organisation, long draft) {
        for (String sql : new String[] {
            "delete from mail.paper where organisation_id = :organisation and letter_id = :draft",
            "delete from mail.letter where organisation_id = :organisation and id = :draft and folder = 'DRAFTS'"
        }) {
            jdbc.sql(sql)
                    .param("organisation", organisation)
                    .param("draft", draft)
                    .update();
        }
    }

    private static String[] texts(Collection<UUID> persons) {
        return persons.stream().map(UUID::toString).toArray(String[]::new);
    }
}

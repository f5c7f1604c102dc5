package ru.zvonok.platform.notification.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.notification.QuietHours;

/** Addresses of accounts and the codes by which they are confirmed. */
@Component
class MailboxQuery {

    record Mailbox(
            @Nullable String address,
            String language,
            @Nullable String wanted,
            @Nullable QuietHours quiet,
            @Nullable Instant codeSent,
            int sentToday) {

        static final Mailbox NONE = new Mailbox(null, "ru", null, null, null, 0);
    }

    private final JdbcClient jdbc;

    MailboxQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Mailbox of(long account, LocalDate today) {
        return jdbc.sql("select * from notification.mailbox where account_id = :account")
                .param("account", account)
                .query((row, number) -> {
                    OffsetDateTime sent = row.getObject("code_sent_at", OffsetDateTime.class);
                    return new Mailbox(
                            row.getString("address"),
                            row.getString("language"),
                            row.getString("wanted"),
                            ChoiceQuery.quiet(row),
                            sent == null ? null : sent.toInstant(),
                            today.equals(row.getObject("codes_day", LocalDate.class)) ? row.getInt("codes_sent") : 0);
                })
                .optional()
                .orElse(Mailbox.NONE);
    }

    /** Notes that a code was sent to an address; an earlier one counts no longer. */
    void want(
            long account, String address, String language, String digest, Instant until, LocalDate today, Instant now) {
        jdbc.sql("""
                        insert into notification.mailbox as m
                               (account_id, wanted, language, code_digest, code_until, codes_day, codes_sent, code_sent_at)
                        values (:account, :wanted, :language, :digest, :until, :today, 1, :now)
                        on conflict (account_id) do update
                           set wanted = excluded.wanted, language = excluded.language, code_digest = excluded.code_digest,
                               code_until = excluded.code_until, code_tries = 0, code_sent_at = excluded.code_sent_at,
                               codes_sent = case when m.codes_day = excluded.codes_day then m.codes_sent + 1 else 1 end,
                               codes_day = excluded.codes_day
                        """)
                .param("account", account)
                .param("wanted", address)
                .param("language", language)
                .param("digest", digest)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Counts a try; true where the code was the one that waits, and then the address counts. */
    boolean confirm(long account, String digest, int mostTries, Instant now) {
        Optional<String> waiting = jdbc.sql("""
                        update notification.mailbox set code_tries = code_tries + 1
                         where account_id = :account and wanted is not null and code_until > :now and code_tries < :most
                        returning code_digest
                        """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", mostTries)
                .query(String.class)
                .optional();
        if (waiting.filter(digest::equals).isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        update notification.mailbox set address = wanted, wanted = null, code_digest = null, code_until = null
                         where account_id = :account
                        """).param("account", account).update();
        return true;
    }

    boolean forget(long account) {
        return jdbc.sql("""
                        update notification.mailbox set address = null, wanted = null, code_digest = null, code_until = null
                         where account_id = :account and (address is not null or wanted is not null)
                        """).param("account", account).update() > 0;
    }

    void quiet(long account, QuietHours hours) {
        jdbc.sql("""
                        insert into notification.mailbox (account_id, quiet_from, quiet_to, quiet_days)
                        values (:account, :from, :to, :days)
                        on conflict (account_id) do update
                           set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, quiet_days = excluded.quiet_days
                        """)
                .param("account", account)
                .param("from", hours.from())
                .param("to", hours.to())
                .param(
                        "days",
                        hours.days().stream()
                                .mapToInt(day -> 1 << day.ordinal())
                                .sum())
                .update();
    }
}

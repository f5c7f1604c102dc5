package ru.zvonok.platform.notification.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that wait, and what became of them. */
@Component
class LetterQuery {

    /** One that is to be sent now; the address of now, null where there is none any more. */
    record Letter(
            long id, int attempts, String path, @Nullable String address, String language) {}

    enum End {
        SENT,
        DROPPED,
        FAILED
    }

    private final JdbcClient jdbc;

    LetterQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans one letter for each account at its moment; where one about the same waits already, that one is enough. */
    void plan(long organisation, Map<Long, Instant> due, String kind, String path, Instant now) {
        jdbc.sql("""
                        insert into notification.letter (organisation_id, id, account_id, created_at, due_at, state, kind, path)
                        select :organisation, nextval('notification.letter_seq'), d.account_id, :now, d.due_at, 'WAITING', :kind,
                               :path
                          from unnest(cast(:accounts as bigint[]), cast(:moments as timestamptz[])) as d(account_id, due_at)
                        on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("accounts", due.keySet().toArray(Long[]::new))
                .param("moments", due.values().stream().map(Instant::toString).toArray(String[]::new))
                .param("kind", kind)
                .param("path", path)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Organisations, all of the region, in which a letter is due. */
    List<Long> due(Instant now) {
        return jdbc.sql("""
                        select distinct organisation_id from notification.letter where state = 'WAITING' and due_at <= :now
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Takes up the next letter that is due; until {@code again} nobody else does, also after a crash. */
    Optional<Letter> next(long organisation, Instant now, Instant again) {
        return jdbc.sql("""
                        with next as (
                          select l.organisation_id, l.id from notification.letter l
                           where l.organisation_id = :organisation and l.state = 'WAITING' and l.due_at <= :now
                           order by l.due_at, l.id limit 1 for update skip locked),
                        taken as (
                          update notification.letter l set attempts = l.attempts + 1, due_at = :again
                            from next n where l.organisation_id = n.organisation_id and l.id = n.id
                          returning l.id, l.attempts, l.path, l.account_id)
                        select t.id, t.attempts, t.path, m.address, coalesce(m.language, 'ru') as language
                          from taken t left join notification.mailbox m on m.account_id = t.account_id
                        """)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", again.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Letter(
                        row.getLong("id"),
                        row.getInt("attempts"),
                        row.getString("path"),
                        row.getString("address"),
                        row.getString("language")))
                .optional();
    }

    void end(long organisation, long letter, End end, Instant now) {
        jdbc.sql("""
                        update notification.letter set state = :state, ended_at = :now
                         where organisation_id = :organisation and id = :id and state = 'WAITING'
                        """)
                .param("state", end.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .param("id", letter)
                .update();
    }

    void later(long organisation, long letter, Instant due) {
        jdbc.sql("""
                        update notification.letter set due_at = :due
                         where organisation_id = :organisation and id = :id and state = 'WAITING'
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .param("id", letter)
                .update();
    }

    void deleteBefore(long organisation, Instant instant) {
        jdbc.sql("delete from notification.letter where organisation_id = :organisation and created_at < :instant")
                .param("organisation", organisation)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }
}

package ru.zvonok.platform.access.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.OwnSession;
import ru.zvonok.platform.access.OwnSession.Way;

@Component
class SessionQuery {

    private final JdbcClient jdbc;

    SessionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begin(long account, Way way, String browser, String address, Instant at) {
        return jdbc.sql("""
                        insert into access.session (id, account_id, started_at, last_seen_at, way, browser, address)
                        values (nextval('access.session_seq'), :account, :at, :at, :way, :browser, :address)
                        returning id
                        """)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("way", way.name())
                .param("browser", browser)
                .param("address", address)
                .query(Long.class)
                .single();
    }

    void seen(long session, Instant at) {
        jdbc.sql("update access.session set last_seen_at = :at where id = :session and ended_at is null")
                .param("session", session)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends a session of the account; false where there is no such open one. */
    boolean end(long account, long session, Instant at) {
        return jdbc.sql("""
                        update access.session set ended_at = :at
                         where id = :session and account_id = :account and ended_at is null
                        """)
                        .param("session", session)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends all sessions of the account but one (0: all); answers their ids. */
    List<Long> endAll(long account, long but, Instant at) {
        return jdbc.sql("""
                        update access.session set ended_at = :at
                         where account_id = :account and ended_at is null and id <> :but
                        returning id
                        """)
                .param("account", account)
                .param("but", but)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Ends sessions of a node that stops. */
    void endAll(Collection<Long> sessions, Instant at) {
        jdbc.sql("update access.session set ended_at = :at where id = any(:sessions) and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sessions", sessions.toArray(Long[]::new))
                .update();
    }

    /**
     * Writes down, as of when they were last seen, the end of sessions that were left open by a node that was killed.
     *
     * @param account whose; null: everybody's
     */
    void endAbandoned(@Nullable Long account, Instant since) {
        jdbc.sql("""
                        update access.session set ended_at = last_seen_at
                         where ended_at is null and last_seen_at < :since
                           and (cast(:account as bigint) is null or account_id = cast(:account as bigint))
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    List<OwnSession> open(long account, Instant since, long current) {
        return jdbc.sql("""
                        select id, started_at, last_seen_at, way, browser, address from access.session
                         where account_id = :account and ended_at is null and last_seen_at > :since
                         order by last_seen_at desc, id desc
                        """)
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OwnSession(
                        row.getLong("id"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        Way.valueOf(row.getString("way")),
                        row.getString("browser"),
                        row.getString("address"),
                        row.getLong("id") == current))
                .list();
    }
}

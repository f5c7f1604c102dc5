package ru.zvonok.campus.forum.core;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far people have read, and who follows what. */
@Component
class ForumReadingQuery {

    record Follower(long account, UUID person) {}

    private final JdbcClient jdbc;

    ForumReadingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody has read up to a message; the bell may tell them again. */
    void read(long organisation, long account, UUID person, long topic, long message, boolean follows) {
        jdbc.sql("""
                        insert into forum.reading as r
                          (organisation_id, account_id, topic_id, last_message_id, followed, told, person)
                        values (:organisation, :account, :topic, :message, :follows, false, :person)
                        on conflict (organisation_id, account_id, topic_id) do update
                           set last_message_id = greatest(r.last_message_id, excluded.last_message_id),
                               told = false
                         where r.last_message_id < excluded.last_message_id or r.told
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("topic", topic)
                .param("message", message)
                .param("follows", follows)
                .param("person", person)
                .update();
    }

    void follow(long organisation, long account, UUID person, long topic, boolean follow) {
        jdbc.sql("""
                        insert into forum.reading
                          (organisation_id, account_id, topic_id, last_message_id, followed, told, person)
                        values (:organisation, :account, :topic, 0, :follow, false, :person)
                        on conflict (organisation_id, account_id, topic_id) do update
                           set followed = excluded.followed
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("topic", topic)
                .param("follow", follow)
                .param("person", person)
                .update();
    }

    /** Who follows a topic and was not told since they read it. */
    List<Follower> untold(long organisation, long topic, long butNot) {
        return jdbc.sql("""
                        select account_id, person from forum.reading
                         where organisation_id = :organisation and topic_id = :topic and followed and not told
                           and account_id <> :account
                        """)
                .param("organisation", organisation)
                .param("topic", topic)
                .param("account", butNot)
                .query((rs, number) -> new Follower(rs.getLong("account_id"), rs.getObject("person", UUID.class)))
                .list();
    }

    void told(long organisation, long topic, Collection<Long> accounts) {
        jdbc.sql("""
                        update forum.reading set told = true
                         where organisation_id = :organisation and topic_id = :topic and account_id = any(:accounts)
                        """)
                .param("organisation", organisation)
                .param("topic", topic)
                .param("accounts", accounts.toArray(Long[]::new))
                .update();
    }
}

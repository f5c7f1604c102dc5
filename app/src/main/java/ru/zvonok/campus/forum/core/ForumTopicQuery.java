package ru.zvonok.campus.forum.core;

import static ru.zvonok.campus.forum.core.ForumSectionQuery.SEEN;
import static ru.zvonok.campus.forum.core.ForumSectionQuery.seen;
import static ru.zvonok.campus.forum.core.ForumSectionQuery.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Topics, for whoever looks. */
@Component
class ForumTopicQuery {

    /** A topic whose messages all wait for a moderator is seen by its author and by moderators. */
    private static final String IN_SIGHT = """
             (:all or s.group_id = any(:groups) or t.account_id = :account or exists (
               select from forum.message v
                where v.organisation_id = t.organisation_id and v.topic_id = t.id and v.state <> 'HELD'))
            """;

    /** Messages of a topic that are new for whoever looks; nobody has to catch up with what is older than a month. */
    private static final String FRESH = """
            (select count(*) from forum.message n
              where n.organisation_id = t.organisation_id and n.topic_id = t.id and n.state = 'SHOWN'
                and n.account_id <> :account and n.at > :since and n.id > coalesce(r.last_message_id, 0))
            """;

    private static final String TALK = """
              from forum.topic t
              join forum.section s on s.organisation_id = t.organisation_id and s.id = t.section_id
              left join forum.reading r
                on r.organisation_id = t.organisation_id and r.account_id = :account and r.topic_id = t.id
            """;

    private static final String WHERE = " where t.organisation_id = :organisation and " + SEEN + " and " + IN_SIGHT;

    private static final String TOPICS = """
            select t.id, t.section_id, t.account_id, t.opened_at, t.last_at, t.pinned, t.closed, t.title,
                   r.last_message_id, r.followed, m.messages, m.held,
            """ + FRESH + " as fresh " + TALK + """
              cross join lateral (
                select count(*) filter (where c.state <> 'HELD') as messages, bool_and(c.state = 'HELD') as held
                  from forum.message c
                 where c.organisation_id = t.organisation_id and c.topic_id = t.id) m
            """ + WHERE;

    record TopicRow(
            long id,
            long section,
            long account,
            Instant opened,
            Instant last,
            boolean pinned,
            boolean closed,
            String title,
            long read,
            boolean followed,
            int messages,
            int fresh,
            boolean held) {}

    private final JdbcClient jdbc;

    ForumTopicQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TopicRow> find(Sight sight, long topic) {
        return topics(sight, " and t.id = :topic", Instant.EPOCH)
                .param("topic", topic)
                .query(ForumTopicQuery::row)
                .optional();
    }

    List<TopicRow> page(Sight sight, long section, Instant since, int offset, int limit) {
        return topics(
                        sight,
                        " and t.section_id = :section order by t.pinned desc, t.last_at desc, t.id desc"
                                + " offset :offset limit :limit",
                        since)
                .param("section", section)
                .param("offset", offset)
                .param("limit", limit)
                .query(ForumTopicQuery::row)
                .list();
    }

    int count(Sight sight, long section) {
        return seen(jdbc, "select count(*) " + TALK + WHERE + " and t.section_id = :section", sight)
                .param("account", sight.account())
                .param("section", section)
                .query(Integer.class)
                .single();
    }

    /** The topics of sections in sight that hold something new, the latest talk first. */
    List<TopicRow> fresh(Sight sight, Instant since, int limit) {
        return topics(
                        sight,
                        " and t.last_at > :since and " + FRESH + " > 0 order by t.last_at desc, t.id desc limit :limit",
                        since)
                .param("limit", limit)
                .query(ForumTopicQuery::row)
                .list();
    }

    /** How much is new, by section in sight. */
    Map<Long, Integer> freshBySection(Sight sight, Instant since) {
        Map<Long, Integer> fresh = new HashMap<>();
        seen(
                        jdbc,
                        "select t.section_id, sum(" + FRESH + ") as fresh " + TALK + WHERE
                                + " and t.last_at > :since group by t.section_id",
                        sight)
                .param("account", sight.account())
                .param("since", utc(since))
                .query(rs -> {
                    fresh.put(rs.getLong("section_id"), rs.getInt("fresh"));
                });
        return fresh;
    }

    private JdbcClient.StatementSpec topics(Sight sight, String more, Instant since) {
        return seen(jdbc, TOPICS + more, sight)
                .param("account", sight.account())
                .param("since", utc(since));
    }

    long add(long organisation, long section, long account, String title, Instant at) {
        return jdbc.sql("""
                        insert into forum.topic (organisation_id, id, section_id, account_id, opened_at, last_at, title)
                        values (:organisation, nextval('forum.topic_seq'), :section, :account, :at, :at, :title)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("section", section)
                .param("account", account)
                .param("at", utc(at))
                .param("title", title)
                .query(Long.class)
                .single();
    }

    void spoken(long organisation, long topic, Instant at) {
        jdbc.sql("""
                        update forum.topic set last_at = greatest(last_at, :at)
                         where organisation_id = :organisation and id = :topic
                        """)
                .param("organisation", organisation)
                .param("topic", topic)
                .param("at", utc(at))
                .update();
    }

    void pin(long organisation, long topic, boolean pinned) {
        jdbc.sql("update forum.topic set pinned = :pinned where organisation_id = :organisation and id = :topic")
                .param("organisation", organisation)
                .param("topic", topic)
                .param("pinned", pinned)
                .update();
    }

    void close(long organisation, long topic, boolean closed) {
        jdbc.sql("update forum.topic set closed = :closed where organisation_id = :organisation and id = :topic")
                .param("organisation", organisation)
                .param("topic", topic)
                .param("closed", closed)
                .update();
    }

    private static TopicRow row(ResultSet rs, int number) throws SQLException {
        @Nullable Long read = rs.getObject("last_message_id", Long.class);
        return new TopicRow(
                rs.getLong("id"),
                rs.getLong("section_id"),
                rs.getLong("account_id"),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rs.getObject("last_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("pinned"),
                rs.getBoolean("closed"),
                rs.getString("title"),
                read == null ? 0 : read,
                rs.getBoolean("followed"),
                rs.getInt("messages"),
                rs.getInt("fresh"),
                rs.getBoolean("held"));
    }
}

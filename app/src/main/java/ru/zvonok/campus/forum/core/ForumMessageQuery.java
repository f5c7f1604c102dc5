package ru.zvonok.campus.forum.core;

import static ru.zvonok.campus.forum.core.ForumSectionQuery.SEEN;
import static ru.zvonok.campus.forum.core.ForumSectionQuery.instant;
import static ru.zvonok.campus.forum.core.ForumSectionQuery.seen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.Message.Attachment;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.platform.access.Role;

/** Messages, for whoever looks: what waits for a moderator only its author and moderators see. */
@Component
class ForumMessageQuery {

    private static final String SELECT = """
            select m.id, m.topic_id, t.section_id, s.group_id, t.title, t.closed, s.closed as section_closed, s.name as section,
                   m.account_id, m.person, m.at, m.edited_at, m.version, m.role, m.state, m.text, m.quotes_id,
                   q.account_id as quoted_account, q.state as quoted_state, left(q.text, 300) as quoted_text,
                   d.at as removed_at, d.account_id as remover, d.reason, d.appeal, d.answer, d.appealed_at, d.decided_at,
                   exists (select from forum.report p
                            where p.organisation_id = m.organisation_id and p.message_id = m.id
                              and p.account_id = :account and p.state = 'OPEN') as reported
            """;

    private static final String FROM = """
              from forum.message m
              join forum.topic t on t.organisation_id = m.organisation_id and t.id = m.topic_id
              join forum.section s on s.organisation_id = t.organisation_id and s.id = t.section_id
              left join forum.message q on q.organisation_id = m.organisation_id and q.id = m.quotes_id
              left join forum.removal d
                on d.organisation_id = m.organisation_id and d.message_id = m.id and d.ended_at is null
             where m.organisation_id = :organisation
               and (m.state <> 'HELD' or m.account_id = :account or :all or s.group_id = any(:groups)) and
            """ + SEEN;

    private static final String LIKE = """
             and m.state = 'SHOWN' and (m.text ilike :like or t.title ilike :like)
            """;

    /** A message with its topic and section; the last ones are of its standing removal. */
    record MessageRow(
            long id,
            long topic,
            long section,
            @Nullable Long group,
            String title,
            boolean topicClosed,
            boolean sectionClosed,
            String sectionName,
            long account,
            UUID person,
            Instant at,
            @Nullable Instant edited,
            int version,
            Role role,
            MessageState state,
            String text,
            @Nullable Long quotes,
            @Nullable Long quotedAccount,
            @Nullable String quotedText,
            boolean reported,
            @Nullable Removed removed) {}

    record Removed(
            Instant at,
            long account,
            String reason,
            @Nullable String appeal,
            @Nullable String answer,
            boolean appealed,
            boolean decided) {}

    private final JdbcClient jdbc;

    ForumMessageQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MessageRow> find(Sight sight, long message) {
        return messages(sight, SELECT, " and m.id = :message")
                .param("message", message)
                .query(ForumMessageQuery::row)
                .optional();
    }

    List<MessageRow> page(Sight sight, long topic, int offset, int limit) {
        return messages(sight, SELECT, " and m.topic_id = :topic order by m.id offset :offset limit :limit")
                .param("topic", topic)
                .param("offset", offset)
                .param("limit", limit)
                .query(ForumMessageQuery::row)
                .list();
    }

    int count(Sight sight, long topic) {
        return messages(sight, "select count(*) ", " and m.topic_id = :topic")
                .param("topic", topic)
                .query(Integer.class)
                .single();
    }

    /** How many messages in sight stand before one. */
    int before(Sight sight, long topic, long message) {
        return messages(sight, "select count(*) ", " and m.topic_id = :topic and m.id < :message")
                .param("topic", topic)
                .param("message", message)
                .query(Integer.class)
                .single();
    }

    /** The last message in sight; 0 where there is none. */
    long last(Sight sight, long topic) {
        return messages(sight, "select coalesce(max(m.id), 0) ", " and m.topic_id = :topic")
                .param("topic", topic)
                .query(Long.class)
                .single();
    }

    List<MessageRow> find(Sight sight, String text, int offset, int limit) {
        return messages(sight, SELECT, LIKE + " order by m.id desc offset :offset limit :limit")
                .param("like", like(text))
                .param("offset", offset)
                .param("limit", limit)
                .query(ForumMessageQuery::row)
                .list();
    }

    int found(Sight sight, String text, int most) {
        return messages(sight, "select count(*) from (select m.id ", LIKE + " limit :most) found")
                .param("like", like(text))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec messages(Sight sight, String select, String more) {
        return seen(jdbc, select + FROM + more, sight).param("account", sight.account());
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The last message of somebody else in a topic; 0 where there is none. */
    long lastOfOthers(long organisation, long topic, long account) {
        return jdbc.sql("""
                        select coalesce(max(id), 0) from forum.message
                         where organisation_id = :organisation and topic_id = :topic and account_id <> :account
                           and state <> 'HELD'
                        """)
                .param("organisation", organisation)
                .param("topic", topic)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    Map<Long, List<Attachment>> files(long organisation, List<Long> messages) {
        record OfMessage(long message, Attachment file) {}
        Map<Long, List<Attachment>> files = new HashMap<>();
        jdbc.sql("""
                        select message_id, file, name, size from forum.message_file
                         where organisation_id = :organisation and message_id = any(:messages)
                         order by message_id, name, file
                        """)
                .param("organisation", organisation)
                .param("messages", messages.toArray(Long[]::new))
                .query((rs, number) -> new OfMessage(
                        rs.getLong("message_id"),
                        new Attachment(rs.getObject("file", UUID.class), rs.getString("name"), rs.getLong("size"))))
                .list()
                .forEach(one -> files.computeIfAbsent(one.message(), key -> new ArrayList<>())
                        .add(one.file()));
        return files;
    }

    Optional<Long> ofFile(long organisation, UUID file) {
        return jdbc.sql("""
                        select message_id from forum.message_file
                         where organisation_id = :organisation and file = :file
                        """)
                .param("organisation", organisation)
                .param("file", file)
                .query(Long.class)
                .optional();
    }

    /** A former reading of a message. */
    record VersionRow(Instant until, String text) {}

    List<VersionRow> versions(long organisation, long message) {
        return jdbc.sql("""
                        select at, text from forum.message_version
                         where organisation_id = :organisation and message_id = :message
                         order by version desc limit 50
                        """)
                .param("organisation", organisation)
                .param("message", message)
                .query((rs, number) ->
                        new VersionRow(rs.getObject("at", OffsetDateTime.class).toInstant(), rs.getString("text")))
                .list();
    }

    static LocalDateTime local(Instant at, java.time.ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private static MessageRow row(ResultSet rs, int number) throws SQLException {
        Instant removedAt = instant(rs, "removed_at");
        return new MessageRow(
                rs.getLong("id"),
                rs.getLong("topic_id"),
                rs.getLong("section_id"),
                rs.getObject("group_id", Long.class),
                rs.getString("title"),
                rs.getBoolean("closed"),
                rs.getBoolean("section_closed"),
                rs.getString("section"),
                rs.getLong("account_id"),
                rs.getObject("person", UUID.class),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                instant(rs, "edited_at"),
                rs.getInt("version"),
                Role.valueOf(rs.getString("role")),
                MessageState.valueOf(rs.getString("state")),
                rs.getString("text"),
                rs.getObject("quotes_id", Long.class),
                rs.getObject("quoted_account", Long.class),
                "SHOWN".equals(rs.getString("quoted_state")) ? rs.getString("quoted_text") : null,
                rs.getBoolean("reported"),
                removedAt == null
                        ? null
                        : new Removed(
                                removedAt,
                                rs.getLong("remover"),
                                rs.getString("reason"),
                                rs.getString("appeal"),
                                rs.getString("answer"),
                                rs.getObject("appealed_at") != null,
                                rs.getObject("decided_at") != null));
    }
}

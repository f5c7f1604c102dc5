package ru.zvonok.campus.forum.core;

import static ru.zvonok.campus.forum.core.ForumSectionQuery.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.Draft;
import ru.zvonok.campus.forum.Message.Attachment;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.campus.forum.Posted;
import ru.zvonok.platform.access.Role;

/** What authors write: messages with their versions and files, drafts. */
@Component
class ForumWritingQuery {

    /** A message on its way in. */
    record Writing(
            long topic,
            long account,
            UUID person,
            UUID sent,
            Role role,
            MessageState state,
            @Nullable Long quotes,
            String text,
            Instant at) {}

    private final JdbcClient jdbc;

    ForumWritingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came under this id already. */
    Optional<Posted> sent(long organisation, long account, UUID sent) {
        return jdbc.sql("""
                        select id, topic_id, state from forum.message
                         where organisation_id = :organisation and account_id = :account and sent = :sent
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("sent", sent)
                .query(ForumWritingQuery::posted)
                .optional();
    }

    /** Whether somebody has written in a topic before. */
    boolean spoke(long organisation, long topic, long account) {
        return jdbc.sql("""
                        select exists (select from forum.message
                                        where organisation_id = :organisation and topic_id = :topic and account_id = :account)
                        """)
                .param("organisation", organisation)
                .param("topic", topic)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    long add(long organisation, Writing writing) {
        return jdbc.sql("""
                        insert into forum.message
                          (organisation_id, id, topic_id, account_id, quotes_id, at, person, sent, role, state, text)
                        values (:organisation, nextval('forum.message_seq'), :topic, :account, cast(:quotes as bigint), :at,
                                :person, :sent, :role, :state, :text)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("topic", writing.topic())
                .param("account", writing.account())
                .param("quotes", writing.quotes())
                .param("at", utc(writing.at()))
                .param("person", writing.person())
                .param("sent", writing.sent())
                .param("role", writing.role().name())
                .param("state", writing.state().name())
                .param("text", writing.text())
                .query(Long.class)
                .single();
    }

    /** Keeps how it read and puts the new text there; false where it was changed meanwhile. */
    boolean edit(long organisation, long message, int version, String text, MessageState state, Instant at) {
        return jdbc.sql("""
                        with former as (
                          insert into forum.message_version (organisation_id, message_id, at, version, text)
                          select organisation_id, id, :at, version, text from forum.message
                           where organisation_id = :organisation and id = :message and version = :version
                             and state <> 'REMOVED'
                          returning message_id)
                        update forum.message m
                           set text = :text, state = :state, edited_at = :at, version = m.version + 1
                          from former f
                         where m.organisation_id = :organisation and m.id = f.message_id and m.version = :version
                        """)
                        .param("organisation", organisation)
                        .param("message", message)
                        .param("version", version)
                        .param("text", text)
                        .param("state", state.name())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    boolean state(long organisation, long message, MessageState from, MessageState to) {
        return jdbc.sql("""
                        update forum.message set state = :to
                         where organisation_id = :organisation and id = :message and state = :from
                        """)
                        .param("organisation", organisation)
                        .param("message", message)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                > 0;
    }

    void addFile(long organisation, long message, Attachment file) {
        jdbc.sql("""
                        insert into forum.message_file (organisation_id, message_id, size, file, name)
                        values (:organisation, :message, :size, :file, :name)
                        """)
                .param("organisation", organisation)
                .param("message", message)
                .param("size", file.size())
                .param("file", file.file())
                .param("name", file.name())
                .update();
    }

    Optional<Draft> draft(long organisation, long account, long section, long topic) {
        return jdbc.sql("""
                        select title, text, quotes_id from forum.draft
                         where organisation_id = :organisation and account_id = :account
                           and section_id = :section and topic_id = :topic
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("section", section)
                .param("topic", topic)
                .query((rs, number) -> new Draft(
                        section,
                        topic,
                        rs.getString("title"),
                        rs.getString("text"),
                        rs.getObject("quotes_id", Long.class)))
                .optional();
    }

    void keep(long organisation, long account, Draft draft, Instant at) {
        jdbc.sql("""
                        insert into forum.draft
                          (organisation_id, account_id, section_id, topic_id, quotes_id, at, title, text)
                        values (:organisation, :account, :section, :topic, cast(:quotes as bigint), :at, :title, :text)
                        on conflict (organisation_id, account_id, section_id, topic_id) do update
                           set quotes_id = excluded.quotes_id, at = excluded.at, title = excluded.title,
                               text = excluded.text
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("section", draft.section())
                .param("topic", draft.topic())
                .param("quotes", draft.quotes())
                .param("at", utc(at))
                .param("title", draft.title())
                .param("text", draft.text())
                .update();
    }

    void drop(long organisation, long account, long section, long topic) {
        jdbc.sql("""
                        delete from forum.draft
                         where organisation_id = :organisation and account_id = :account
                           and section_id = :section and topic_id = :topic
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("section", section)
                .param("topic", topic)
                .update();
    }

    private static Posted posted(ResultSet rs, int number) throws SQLException {
        return new Posted(
                rs.getLong("topic_id"),
                rs.getLong("id"),
                MessageState.valueOf(rs.getString("state")) == MessageState.HELD);
    }
}

package ru.zvonok.campus.forum.core;

import static ru.zvonok.campus.forum.core.ForumSectionQuery.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.Waiting.Kind;

/** Reports, removals and appeals, and what waits among them. */
@Component
class ForumModerationQuery {

    private static final String WAITING = """
            with waiting as (
              select 'HELD' as kind, m.id, m.id as message_id, m.account_id as who_id, m.at, '' as words,
                     cast(null as text) as reason
                from forum.message m
               where m.organisation_id = :organisation and m.state = 'HELD'
              union all
              select 'REPORTED', p.id, p.message_id, p.account_id, p.at, p.word, null
                from forum.report p
               where p.organisation_id = :organisation and p.state = 'OPEN'
              union all
              select 'APPEALED', d.message_id, d.message_id, m.account_id, d.appealed_at, d.appeal, d.reason
                from forum.removal d
                join forum.message m on m.organisation_id = d.organisation_id and m.id = d.message_id
               where d.organisation_id = :organisation and d.ended_at is null and d.appealed_at is not null
                 and d.decided_at is null)
            """;

    private static final String FROM = """
              from waiting w
              join forum.message m on m.organisation_id = :organisation and m.id = w.message_id
              join forum.topic t on t.organisation_id = m.organisation_id and t.id = m.topic_id
              join forum.section s on s.organisation_id = t.organisation_id and s.id = t.section_id
             where (:all or s.group_id = any(:groups))
            """;

    record WaitingRow(
            Kind kind,
            long id,
            long message,
            long topicId,
            long author,
            long who,
            Instant at,
            String section,
            String topic,
            String text,
            String words,
            @Nullable String reason,
            int inAll) {}

    /** How much waits, and since when. */
    record Load(int count, @Nullable Instant since) {}

    record ReportRow(long id, long message, UUID person) {}

    private final JdbcClient jdbc;

    ForumModerationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingRow> waiting(Sight sight, int limit) {
        return moderated(WAITING + """
                        select w.*, m.account_id as author_id, m.topic_id, m.text, t.title, s.name as section, count(*) over () as in_all
                        """ + FROM + " order by w.at, w.id limit :limit", sight)
                .param("limit", limit)
                .query(ForumModerationQuery::row)
                .list();
    }

    Load load(Sight sight) {
        return moderated(WAITING + "select count(*) as number, min(w.at) as since " + FROM, sight)
                .query((rs, number) -> new Load(rs.getInt("number"), ForumSectionQuery.instant(rs, "since")))
                .single();
    }

    private JdbcClient.StatementSpec moderated(String sql, Sight sight) {
        return jdbc.sql(sql)
                .param("organisation", sight.organisation())
                .param("all", sight.all())
                .param("groups", sight.groupArray());
    }

    /** False where the same account has an open report of the message. */
    boolean addReport(long organisation, long message, long account, UUID person, String word, Instant at) {
        return jdbc.sql("""
                        insert into forum.report (organisation_id, id, message_id, account_id, at, person, state, word)
                        values (:organisation, nextval('forum.report_seq'), :message, :account, :at, :person, 'OPEN', :word)
                        on conflict (organisation_id, message_id, account_id) where state = 'OPEN' do nothing
                        """)
                        .param("organisation", organisation)
                        .param("message", message)
                        .param("account", account)
                        .param("at", utc(at))
                        .param("person", person)
                        .param("word", word)
                        .update()
                > 0;
    }

    Optional<ReportRow> report(long organisation, long report) {
        return jdbc.sql("""
                        select id, message_id, person from forum.report
                         where organisation_id = :organisation and id = :report
                        """)
                .param("organisation", organisation)
                .param("report", report)
                .query(ForumModerationQuery::report)
                .optional();
    }

    boolean decline(long organisation, long report, String answer, long account, Instant at) {
        return jdbc.sql("""
                        update forum.report
                           set state = 'DECLINED', answer = :answer, answered_account_id = :account, answered_at = :at
                         where organisation_id = :organisation and id = :report and state = 'OPEN'
                        """)
                        .param("organisation", organisation)
                        .param("report", report)
                        .param("answer", answer)
                        .param("account", account)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /** All open reports of a message are answered by its removal; answers who had reported it. */
    List<UUID> answerAll(long organisation, long message, long account, Instant at) {
        return jdbc
                .sql("""
                        update forum.report
                           set state = 'REMOVED', answered_account_id = :account, answered_at = :at
                         where organisation_id = :organisation and message_id = :message and state = 'OPEN'
                        returning id, message_id, person
                        """)
                .param("organisation", organisation)
                .param("message", message)
                .param("account", account)
                .param("at", utc(at))
                .query(ForumModerationQuery::report)
                .list()
                .stream()
                .map(ReportRow::person)
                .toList();
    }

    void remove(long organisation, long message, long account, String reason, Instant at) {
        jdbc.sql("""
                        insert into forum.removal (organisation_id, id, message_id, account_id, at, reason)
                        values (:organisation, nextval('forum.removal_seq'), :message, :account, :at, :reason)
                        """)
                .param("organisation", organisation)
                .param("message", message)
                .param("account", account)
                .param("at", utc(at))
                .param("reason", reason)
                .update();
    }

    void putBack(long organisation, long message, long account, Instant at) {
        jdbc.sql("""
                        update forum.removal
                           set ended_at = :at, ended_account_id = :account,
                               decided_at = case when appealed_at is null then null else coalesce(decided_at, :at) end
                         where organisation_id = :organisation and message_id = :message and ended_at is null
                        """)
                .param("organisation", organisation)
                .param("message", message)
                .param("account", account)
                .param("at", utc(at))
                .update();
    }

    /** False where there was an appeal of the message before, whatever became of it. */
    boolean appeal(long organisation, long message, String words, Instant at) {
        return jdbc.sql("""
                        update forum.removal d set appeal = :words, appealed_at = :at
                         where d.organisation_id = :organisation and d.message_id = :message and d.ended_at is null
                           and not exists (select from forum.removal e
                                            where e.organisation_id = d.organisation_id
                                              and e.message_id = d.message_id and e.appealed_at is not null)
                        """)
                        .param("organisation", organisation)
                        .param("message", message)
                        .param("words", words)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    boolean confirm(long organisation, long message, String answer, Instant at) {
        return jdbc.sql("""
                        update forum.removal set answer = :answer, decided_at = :at
                         where organisation_id = :organisation and message_id = :message and ended_at is null
                           and appealed_at is not null and decided_at is null
                        """)
                        .param("organisation", organisation)
                        .param("message", message)
                        .param("answer", answer)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    private static ReportRow report(ResultSet rs, int number) throws SQLException {
        return new ReportRow(rs.getLong("id"), rs.getLong("message_id"), rs.getObject("person", UUID.class));
    }

    private static WaitingRow row(ResultSet rs, int number) throws SQLException {
        return new WaitingRow(
                Kind.valueOf(rs.getString("kind")),
                rs.getLong("id"),
                rs.getLong("message_id"),
                rs.getLong("topic_id"),
                rs.getLong("author_id"),
                rs.getLong("who_id"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("section"),
                rs.getString("title"),
                rs.getString("text"),
                rs.getString("words"),
                rs.getString("reason"),
                rs.getInt("in_all"));
    }
}

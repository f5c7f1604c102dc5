package ru.zvonok.campus.mail.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.mail.MailFolder;

/** Reads the folders of one account, and the letters one sent or got. */
@Component
class BoxQuery {

    /** A letter as the table has it; {@code folder} is where it lies for whoever asks. */
    record Row(
            long id,
            long account,
            UUID author,
            String folder,
            String subject,
            String body,
            String circles,
            List<UUID> persons,
            Instant at,
            @Nullable Long answers,
            @Nullable String removed,
            boolean mine,
            boolean unread,
            boolean papers,
            int read,
            int recipients) {}

    record Reader(long account, @Nullable Instant at) {}

    private static final String COLUMNS = """
            select l.id, l.account_id, l.author, l.subject, l.circles, l.persons, l.answers_id, l.removed_reason,
                   coalesce(l.sent_at, l.changed_at) as at, l.account_id = :account as mine,
                   case when l.account_id = :account then l.folder else d.folder end as folder,
                   d.account_id is not null and d.read_at is null as unread,
                   exists (select from mail.paper p where p.organisation_id = l.organisation_id and p.letter_id = l.id) as papers,
                   case when l.account_id = :account then
                     (select count(*) from mail.delivery o where o.organisation_id = l.organisation_id and o.letter_id = l.id)
                   else 0 end as recipients,
                   case when l.account_id = :account then
                     (select count(o.read_at) from mail.delivery o where o.organisation_id = l.organisation_id and o.letter_id = l.id)
                   else 0 end as read,
            """;

    private static final String MINE = """
              from mail.letter l
              left join mail.delivery d on d.organisation_id = l.organisation_id and d.letter_id = l.id and d.account_id = :account
             where l.organisation_id = :organisation and (l.account_id = :account or d.account_id is not null)
            """;

    /** What lies in a folder; drafts in which nothing stands yet are none. */
    private static final String IN_FOLDER = MINE + """
               and case when l.account_id = :account then l.folder else d.folder end = :folder
               and (l.folder <> 'DRAFTS' or l.subject <> '' or l.body <> '' or l.circles <> '' or cardinality(l.persons) > 0)
               and (:text = '' or position(:text in lower((l.subject || ' ' || l.body) collate "ru-x-icu")) > 0)
            """;

    private final JdbcClient jdbc;

    BoxQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> list(long organisation, long account, MailFolder folder, String text, int offset, int limit) {
        return bound(
                        COLUMNS + " left(l.body, 160) as body" + IN_FOLDER
                                + " order by at desc, l.id desc offset :offset limit :limit",
                        organisation,
                        account)
                .param("folder", folder.name())
                .param("text", text)
                .param("offset", offset)
                .param("limit", limit)
                .query(BoxQuery::row)
                .list();
    }

    int count(long organisation, long account, MailFolder folder, String text) {
        return bound("select count(*)" + IN_FOLDER, organisation, account)
                .param("folder", folder.name())
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    int unread(long organisation, long account) {
        return bound("""
                        select count(*) from mail.delivery
                         where organisation_id = :organisation and account_id = :account and folder = 'INBOX' and read_at is null
                        """, organisation, account).query(Integer.class).single();
    }

    /** A letter or draft that is one's own and not gone. */
    Optional<Row> find(long organisation, long account, long letter) {
        return bound(
                        COLUMNS + " l.body" + MINE
                                + " and l.id = :letter and case when l.account_id = :account then l.folder else d.folder end <> 'GONE'",
                        organisation,
                        account)
                .param("letter", letter)
                .query(BoxQuery::row)
                .optional();
    }

    /** A draft of the account in which nothing stands and to which no file belongs. */
    Optional<Long> emptyDraft(long organisation, long account) {
        return bound("""
                        select l.id from mail.letter l
                         where l.organisation_id = :organisation and l.account_id = :account and l.folder = 'DRAFTS'
                           and l.subject = '' and l.body = '' and l.circles = '' and cardinality(l.persons) = 0
                           and l.answers_id is null
                           and not exists (select from mail.paper p where p.organisation_id = l.organisation_id and p.letter_id = l.id)
                         order by l.id limit 1
                        """, organisation, account).query(Long.class).optional();
    }

    List<Reader> readers(long organisation, long letter) {
        return jdbc.sql("""
                        select account_id, read_at from mail.delivery
                         where organisation_id = :organisation and letter_id = :letter
                         order by read_at desc nulls first, account_id
                        """)
                .param("organisation", organisation)
                .param("letter", letter)
                .query((row, number) -> new Reader(row.getLong("account_id"), instant(row, "read_at")))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, long organisation, long account) {
        return jdbc.sql(sql).param("organisation", organisation).param("account", account);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getObject("author", UUID.class),
                row.getString("folder"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("circles"),
                Arrays.stream((Object[]) row.getArray("persons").getArray())
                        .map(UUID.class::cast)
                        .toList(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("answers_id", Long.class),
                row.getString("removed_reason"),
                row.getBoolean("mine"),
                row.getBoolean("unread"),
                row.getBoolean("papers"),
                row.getInt("read"),
                row.getInt("recipients"));
    }
}

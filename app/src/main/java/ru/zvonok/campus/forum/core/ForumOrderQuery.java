package ru.zvonok.campus.forum.core;

import static ru.zvonok.campus.forum.core.ForumSectionQuery.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.HeldWords;

/** Who may not write, and the own list of words. */
@Component
class ForumOrderQuery {

    private static final String SUSPENSIONS = """
            select id, account_id, group_id, until, reason from forum.suspension
             where organisation_id = :organisation and lifted_at is null
            """;

    record SuspensionRow(long id, long account, @Nullable Long group, LocalDate until, String reason) {}

    private final JdbcClient jdbc;

    ForumOrderQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What keeps an account from writing in a section of a group, or of the organisation, on a day. */
    Optional<SuspensionRow> standing(long organisation, long account, @Nullable Long group, LocalDate day) {
        return jdbc.sql(SUSPENSIONS + """
                         and account_id = :account and until >= :day
                         and (group_id is null or group_id = cast(:group as bigint))
                         order by until desc, id limit 1
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("group", group)
                .param("day", day)
                .query(ForumOrderQuery::suspension)
                .optional();
    }

    /** Those whom a moderator may see, at most two hundred. */
    List<SuspensionRow> standing(Sight sight, LocalDate day) {
        return jdbc.sql(SUSPENSIONS + """
                         and until >= :day and (:all or group_id = any(:groups))
                         order by until, id limit 200
                        """)
                .param("organisation", sight.organisation())
                .param("all", sight.all())
                .param("groups", sight.groupArray())
                .param("day", day)
                .query(ForumOrderQuery::suspension)
                .list();
    }

    Optional<SuspensionRow> find(Sight sight, long suspension) {
        return jdbc.sql(SUSPENSIONS + " and id = :suspension and (:all or group_id = any(:groups))")
                .param("organisation", sight.organisation())
                .param("all", sight.all())
                .param("groups", sight.groupArray())
                .param("suspension", suspension)
                .query(ForumOrderQuery::suspension)
                .optional();
    }

    void add(long organisation, SuspensionRow suspension, UUID person, long by, Instant at) {
        jdbc.sql("""
                        insert into forum.suspension
                          (organisation_id, id, account_id, by_account_id, group_id, at, until, person, reason)
                        values (:organisation, nextval('forum.suspension_seq'), :account, :by, cast(:group as bigint), :at,
                                :until, :person, :reason)
                        """)
                .param("organisation", organisation)
                .param("account", suspension.account())
                .param("by", by)
                .param("group", suspension.group())
                .param("at", utc(at))
                .param("until", suspension.until())
                .param("person", person)
                .param("reason", suspension.reason())
                .update();
    }

    /** Ends those of an account that are exactly as wide. */
    void end(long organisation, long account, @Nullable Long group, Instant at) {
        jdbc.sql("""
                        update forum.suspension set lifted_at = :at
                         where organisation_id = :organisation and account_id = :account and lifted_at is null
                           and group_id is not distinct from cast(:group as bigint)
                        """)
                .param("organisation", organisation)
                .param("account", account)
                .param("group", group)
                .param("at", utc(at))
                .update();
    }

    List<HeldWords.Own> words(long organisation) {
        return jdbc.sql("""
                        select id, word from forum.word where organisation_id = :organisation
                         order by word collate "ru-x-icu", id limit 500
                        """)
                .param("organisation", organisation)
                .query((rs, number) -> new HeldWords.Own(rs.getLong("id"), rs.getString("word")))
                .list();
    }

    boolean addWord(long organisation, String word) {
        return jdbc.sql("""
                        insert into forum.word (organisation_id, id, word)
                        values (:organisation, nextval('forum.word_seq'), :word)
                        on conflict (organisation_id, word) do nothing
                        """)
                        .param("organisation", organisation)
                        .param("word", word)
                        .update()
                > 0;
    }

    boolean dropWord(long organisation, long word) {
        return jdbc.sql("delete from forum.word where organisation_id = :organisation and id = :word")
                        .param("organisation", organisation)
                        .param("word", word)
                        .update()
                > 0;
    }

    private static SuspensionRow suspension(ResultSet rs, int number) throws SQLException {
        return new SuspensionRow(
                rs.getLong("id"),
                rs.getLong("account_id"),
                rs.getObject("group_id", Long.class),
                rs.getObject("until", LocalDate.class),
                rs.getString("reason"));
    }
}

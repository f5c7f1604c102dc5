package ru.zvonok.campus.portfolio.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.EventLevel;
import ru.zvonok.campus.portfolio.EventResult;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.campus.portfolio.core.EntryRules.Kept;

/** Entries of portfolios, one by one and those of a person. */
@Component
class EntryQuery {

    static final String COLUMNS = """
            e.id, e.person_id, e.version, e.owner_kind, e.section, e.kind, e.title, e.level, e.result, e.day, e.until, e.hours,
            e.place, e.words, e.state, e.word, e.checked_account_id, e.checked_at, e.shown
            """;

    /** An entry as it is kept, without its files. */
    record Row(
            long id,
            long person,
            int version,
            PortfolioKind owner,
            Kept kept,
            EntryState state,
            String word,
            @Nullable Long checkedBy,
            @Nullable Instant checkedAt,
            boolean shown) {}

    private final JdbcClient jdbc;

    EntryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> ofPerson(long organisation, long person) {
        return jdbc.sql("select " + COLUMNS + """
                          from portfolio.entry e
                         where e.organisation_id = :organisation and e.person_id = :person
                         order by e.day desc, e.id desc
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(EntryQuery::row)
                .list();
    }

    Optional<Row> find(long organisation, long entry) {
        return jdbc.sql("select " + COLUMNS + """
                          from portfolio.entry e where e.organisation_id = :organisation and e.id = :entry
                        """)
                .param("organisation", organisation)
                .param("entry", entry)
                .query(EntryQuery::row)
                .optional();
    }

    int count(long organisation, long person) {
        return jdbc.sql(
                        "select count(*) from portfolio.entry where organisation_id = :organisation and person_id = :person")
                .param("organisation", organisation)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Whether another entry says the same. */
    boolean twice(long organisation, long person, long entry, Kept kept) {
        return jdbc.sql("""
                        select exists (
                          select from portfolio.entry
                           where organisation_id = :organisation and person_id = :person and id <> :entry
                             and section = :section and day = :day and title = :title)
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("entry", entry)
                .param("section", kept.section().name())
                .param("day", kept.day())
                .param("title", kept.title())
                .query(Boolean.class)
                .single();
    }

    /** The id; nothing where the same came in at the same moment. */
    Optional<Long> add(
            long organisation, long person, long author, PortfolioKind owner, Kept kept, EntryState state, Instant at) {
        return values(jdbc.sql("""
                        insert into portfolio.entry (organisation_id, id, person_id, author_id, changed_at, day, until, hours,
                                                     owner_kind, section, state, kind, level, result, title, place, words)
                        values (:organisation, nextval('portfolio.entry_seq'), :person, :author, :at, :day, cast(:until as date),
                                cast(:hours as integer), :owner, :section, :state, cast(:kind as text), cast(:level as text),
                                cast(:result as text), :title, :place, :words)
                        on conflict (organisation_id, person_id, section, day, title) do nothing
                        returning id
                        """), kept)
                .param("organisation", organisation)
                .param("person", person)
                .param("author", author)
                .param("owner", owner.name())
                .param("section", kept.section().name())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Whether it was the version that was read. */
    boolean change(long organisation, long entry, int version, Kept kept, EntryState state, Instant at) {
        return values(jdbc.sql("""
                        update portfolio.entry
                           set version = version + 1, changed_at = :at, day = :day, until = cast(:until as date),
                               hours = cast(:hours as integer), kind = cast(:kind as text), level = cast(:level as text),
                               result = cast(:result as text), title = :title, place = :place, words = :words,
                               state = :state, checked_at = null, checked_account_id = null
                         where organisation_id = :organisation and id = :entry and version = :version
                        """), kept)
                        .param("organisation", organisation)
                        .param("entry", entry)
                        .param("version", version)
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean remove(long organisation, long entry, int version) {
        return jdbc.sql("""
                        delete from portfolio.entry
                         where organisation_id = :organisation and id = :entry and version = :version
                        """)
                        .param("organisation", organisation)
                        .param("entry", entry)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Whether it waited in the version that was read. */
    boolean check(
            long organisation,
            long entry,
            int version,
            EntryState state,
            String word,
            @Nullable Long account,
            Instant at) {
        return jdbc.sql("""
                        update portfolio.entry
                           set version = version + 1, state = :state, word = :word, checked_at = :at,
                               checked_account_id = cast(:account as bigint)
                         where organisation_id = :organisation and id = :entry and version = :version and state = 'WAITING'
                        """)
                        .param("organisation", organisation)
                        .param("entry", entry)
                        .param("version", version)
                        .param("state", state.name())
                        .param("word", word)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void show(long organisation, long entry, boolean shown) {
        jdbc.sql("""
                        update portfolio.entry set shown = :shown where organisation_id = :organisation and id = :entry
                        """)
                .param("organisation", organisation)
                .param("entry", entry)
                .param("shown", shown)
                .update();
    }

    /** Nothing of a person may be shown any more. */
    void hide(long organisation, long person) {
        jdbc.sql("""
                        update portfolio.entry set shown = false
                         where organisation_id = :organisation and person_id = :person and shown
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .update();
    }

    private static StatementSpec values(StatementSpec statement, Kept kept) {
        return statement
                .param("day", kept.day())
                .param("until", kept.until())
                .param("hours", kept.hours())
                .param("kind", kept.kind())
                .param("level", kept.level() == null ? null : kept.level().name())
                .param("result", kept.result() == null ? null : kept.result().name())
                .param("title", kept.title())
                .param("place", kept.place())
                .param("words", kept.words());
    }

    static Row row(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        String result = row.getString("result");
        OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getInt("version"),
                PortfolioKind.valueOf(row.getString("owner_kind")),
                new Kept(
                        PortfolioSection.valueOf(row.getString("section")),
                        row.getString("kind"),
                        row.getString("title"),
                        level == null ? null : EventLevel.valueOf(level),
                        result == null ? null : EventResult.valueOf(result),
                        row.getObject("day", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("hours", Integer.class),
                        row.getString("place"),
                        row.getString("words")),
                EntryState.valueOf(row.getString("state")),
                row.getString("word"),
                row.getObject("checked_account_id", Long.class),
                checked == null ? null : checked.toInstant(),
                row.getBoolean("shown"));
    }
}

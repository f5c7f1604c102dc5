package ru.zvonok.campus.portfolio.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.EventLevel;
import ru.zvonok.campus.portfolio.EventResult;

/** Entries of many persons: counts, what waits, what a class lets each other see. */
@Component
class PortfolioListQuery {

    /** How many entries of each sort a person has. */
    record Counts(long person, int achievements, int confirmed, int waiting, int others) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }

    /** What is shown to a class. */
    record Shown(
            long person,
            String kind,
            String title,
            @Nullable EventLevel level,
            @Nullable EventResult result,
            LocalDate day) {}

    /**
     * Whose achievements are asked for.
     *
     * @param persons these
     * @param staff those of all staff besides
     * @param not never those of these
     */
    record Whose(Collection<Long> persons, boolean staff, Collection<Long> not) {}

    private static final String WAITING = """
              from portfolio.entry e
             where e.organisation_id = :organisation and e.state = 'WAITING'
               and (e.person_id = any(:persons) or :staff and e.owner_kind = 'STAFF') and e.person_id <> all(:not)
            """;

    private final JdbcClient jdbc;

    PortfolioListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, Counts> counts(long organisation, Collection<Long> persons) {
        return jdbc
                .sql("""
                        select person_id,
                               count(*) filter (where section = 'ACHIEVEMENTS') as achievements,
                               count(*) filter (where state = 'CONFIRMED') as confirmed,
                               count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where section <> 'ACHIEVEMENTS') as others
                          from portfolio.entry
                         where organisation_id = :organisation and person_id = any(:persons)
                         group by person_id
                        """)
                .param("organisation", organisation)
                .param("persons", persons.toArray(Long[]::new))
                .query((row, number) -> new Counts(
                        row.getLong("person_id"),
                        row.getInt("achievements"),
                        row.getInt("confirmed"),
                        row.getInt("waiting"),
                        row.getInt("others")))
                .list()
                .stream()
                .collect(Collectors.toMap(Counts::person, Function.identity()));
    }

    List<EntryQuery.Row> waiting(long organisation, Whose whose, int limit) {
        return asked(
                        "select " + EntryQuery.COLUMNS + WAITING + " order by e.changed_at, e.id limit :limit",
                        organisation,
                        whose)
                .param("limit", limit)
                .query(EntryQuery::row)
                .list();
    }

    int countWaiting(long organisation, Whose whose) {
        return asked("select count(*)" + WAITING, organisation, whose)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, long organisation, Whose whose) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("persons", whose.persons().toArray(Long[]::new))
                .param("staff", whose.staff())
                .param("not", whose.not().toArray(Long[]::new));
    }

    /** Confirmed and marked, where the consent stands. */
    List<Shown> shown(long organisation, Collection<Long> persons, int limit) {
        return jdbc.sql("""
                        select e.person_id, e.kind, e.title, e.level, e.result, e.day
                          from portfolio.entry e
                          join portfolio.portfolio p on p.organisation_id = e.organisation_id and p.person_id = e.person_id
                         where e.organisation_id = :organisation and e.person_id = any(:persons) and e.shown
                           and e.state = 'CONFIRMED' and e.owner_kind = 'STUDENT' and p.consent_on is not null
                         order by e.day desc, e.id desc limit :limit
                        """)
                .param("organisation", organisation)
                .param("persons", persons.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, number) -> {
                    String level = row.getString("level");
                    String result = row.getString("result");
                    return new Shown(
                            row.getLong("person_id"),
                            row.getString("kind"),
                            row.getString("title"),
                            level == null ? null : EventLevel.valueOf(level),
                            result == null ? null : EventResult.valueOf(result),
                            row.getObject("day", LocalDate.class));
                })
                .list();
    }
}

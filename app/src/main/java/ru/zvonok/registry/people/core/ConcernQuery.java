package ru.zvonok.registry.people.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.FirstOf.Counted;
import ru.zvonok.registry.people.StaffConcerns;
import ru.zvonok.registry.people.StaffConcerns.Ending;

/** What there is to see to about the staff; four statements, however many they are. */
@Component
class ConcernQuery {

    private static final int MOST = 5;
    private static final int DAYS_AHEAD = 30;

    private final JdbcClient jdbc;
    private final AccountStates accounts;

    ConcernQuery(JdbcClient jdbc, AccountStates accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    StaffConcerns of(long organisation, LocalDate today) {
        List<UUID> wanted = withRole(organisation, today);
        Map<UUID, AccountState> states = wanted.isEmpty() ? Map.of() : accounts.of(wanted);
        return new StaffConcerns(
                wanted.size() - states.size(),
                (int) states.values().stream().filter(AccountState.NEW::equals).count(),
                ending(organisation, today),
                vacant(organisation, today));
    }

    /** Everybody at work whose position comes with a role. */
    private List<UUID> withRole(long organisation, LocalDate today) {
        return jdbc.sql("""
                        select distinct p.guid
                          from people.employment e
                          join organisation.position n on n.organisation_id = e.organisation_id and n.id = e.position_id
                          join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
                         where e.organisation_id = :organisation and n.role is not null
                           and e.valid_from <= :today and (e.valid_to is null or e.valid_to >= :today)
                        """)
                .param("organisation", organisation)
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    private FirstOf<Ending> ending(long organisation, LocalDate today) {
        return FirstOf.of(jdbc.sql("""
                        select p.id, p.last_name, p.first_name, p.middle_name, n.name as position, e.valid_to,
                               count(*) over () as in_all
                          from people.employment e
                          join organisation.position n on n.organisation_id = e.organisation_id and n.id = e.position_id
                          join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
                         where e.organisation_id = :organisation and e.valid_from <= :until
                           and e.valid_to between :today and :until
                         order by e.valid_to, p.last_name collate "ru-x-icu", p.id
                         limit :most
                        """)
                .param("organisation", organisation)
                .param("today", today)
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("most", MOST)
                .query((row, number) -> new Counted<>(
                        new Ending(
                                row.getLong("id"),
                                PersonQuery.name(row),
                                row.getString("position"),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getInt("in_all")))
                .list());
    }

    private FirstOf<String> vacant(long organisation, LocalDate today) {
        return FirstOf.of(jdbc.sql("""
                        select n.name, count(*) over () as in_all from organisation.position n
                         where n.organisation_id = :organisation and not n.closed
                           and not exists (
                             select from people.employment e
                              where e.organisation_id = n.organisation_id and e.position_id = n.id
                                and e.valid_from <= :today and (e.valid_to is null or e.valid_to >= :today))
                         order by n.name collate "ru-x-icu"
                         limit :most
                        """)
                .param("organisation", organisation)
                .param("today", today)
                .param("most", MOST)
                .query((row, number) -> new Counted<>(row.getString("name"), row.getInt("in_all")))
                .list());
    }
}

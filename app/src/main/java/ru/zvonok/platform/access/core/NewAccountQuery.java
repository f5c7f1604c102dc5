package ru.zvonok.platform.access.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Role;

/** Makes accounts, grants and codes, many in one statement. */
@Component
class NewAccountQuery {

    /** An account that is to be made. */
    record Wanted(UUID person, String login, String name) {}

    /** A role that is to be given. */
    record Given(long account, UUID person, Role role) {}

    private final JdbcClient jdbc;

    NewAccountQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Long> known(Collection<UUID> persons) {
        Map<UUID, Long> known = new HashMap<>();
        jdbc.sql("""
                        select person, id from access.account where person = any(cast(:persons as uuid[]))
                        union all
                        select person, account_id from access.known_as where person = any(cast(:persons as uuid[]))
                        """)
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    known.put(row.getObject("person", UUID.class), row.getLong("id"));
                });
        return known;
    }

    /** Makes the accounts whose login is free in the region and whose person has none; the others are left for another try. */
    void make(List<Wanted> accounts, Instant at) {
        jdbc.sql("""
                        insert into access.account (id, person, created_at, state, login, shown_name)
                        select nextval('access.account_seq'), person, :at, 'NEW', login, name
                          from unnest(cast(:persons as uuid[]), :logins, :names) w(person, login, name)
                        on conflict do nothing
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "persons",
                        accounts.stream()
                                .map(Wanted::person)
                                .map(UUID::toString)
                                .toArray(String[]::new))
                .param("logins", accounts.stream().map(Wanted::login).toArray(String[]::new))
                .param("names", accounts.stream().map(Wanted::name).toArray(String[]::new))
                .update();
    }

    /** Gives the roles that are not held yet; answers the accounts that got one. */
    List<Long> give(String place, long placeId, List<Given> grants) {
        if (grants.isEmpty()) {
            return List.of();
        }
        return new ArrayList<>(jdbc.sql("""
                        insert into access.role_grant (id, account_id, place_id, place, role, person)
                        select nextval('access.role_grant_seq'), g.account, :placeId, :place, g.role, nullif(g.person, a.person)
                          from unnest(:accounts, cast(:persons as uuid[]), :roles) g(account, person, role)
                          join access.account a on a.id = g.account
                        on conflict do nothing
                        returning account_id
                        """)
                .param("place", place)
                .param("placeId", placeId)
                .param("accounts", grants.stream().map(Given::account).toArray(Long[]::new))
                .param(
                        "persons",
                        grants.stream().map(Given::person).map(UUID::toString).toArray(String[]::new))
                .param(
                        "roles",
                        grants.stream().map(given -> given.role().name()).toArray(String[]::new))
                .query(Long.class)
                .set());
    }

    /** Takes a role that the account holds as the person; false where it does not. */
    boolean take(long account, UUID person, String place, long placeId, Role role) {
        return jdbc.sql("""
                        delete from access.role_grant g using access.account a
                         where a.id = g.account_id and coalesce(g.person, a.person) = :person
                           and account_id = :account and place = :place and place_id = :placeId and role = :role
                        """)
                        .param("account", account)
                        .param("person", person)
                        .param("place", place)
                        .param("placeId", placeId)
                        .param("role", role.name())
                        .update()
                == 1;
    }
}

package ru.zvonok.platform.access.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountFilter;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Role;

/** Accounts as a place sees them: only those that hold a role in it, by the GUID the place knows. */
@Component
class AccountMemberQuery {

    private static final String HERE = """
              from access.role_grant g join access.account a on a.id = g.account_id
             where g.place = 'ORGANISATION' and g.place_id = :organisation %s
             group by a.id, coalesce(g.person, a.person)
            """;

    private static final String ENTRY = """
            select a.id, coalesce(g.person, a.person) person, a.shown_name, a.login, a.state, a.activated_at,
                   (select c.made_at from access.activation_code c where c.account_id = a.id) code_made,
                   string_agg(g.role, ',') roles
            """;

    private static final String FILTERED = HERE.formatted("""
             and (cast(:state as text) is null or a.state = cast(:state as text))
             and (:text = '' or position(lower(:text) in lower(a.shown_name)) > 0 or position(lower(:text) in a.login) > 0)
            """) + """
             having (cast(:role as text) is null or bool_or(g.role = cast(:role as text)))
            """;

    private static final String BY_NAME = "a.shown_name collate \"ru-x-icu\" %1$s, a.id";

    private final JdbcClient jdbc;

    AccountMemberQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccountEntry> list(
            long organisation, AccountFilter filter, Accounts.Sort sort, boolean descending, int offset, int limit) {
        String order =
                switch (sort) {
                    case NAME -> BY_NAME;
                    case LOGIN -> "a.login %1$s, a.id";
                    case STATE ->
                        "case a.state when 'NEW' then 0 when 'ACTIVE' then 1 else 2 end %1$s, "
                                + BY_NAME.formatted("asc");
                };
        return filtered(
                        ENTRY + FILTERED + " order by " + order.formatted(descending ? "desc" : "asc")
                                + " offset :offset limit :limit",
                        organisation,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    int count(long organisation, AccountFilter filter) {
        return filtered("select count(*) from (select a.id " + FILTERED + ") found", organisation, filter)
                .query(Integer.class)
                .single();
    }

    Optional<AccountEntry> one(long organisation, long account) {
        return jdbc.sql(ENTRY + HERE.formatted("and a.id = :account") + " order by 2 limit 1")
                .param("organisation", organisation)
                .param("account", account)
                .query((row, number) -> entry(row))
                .optional();
    }

    List<AccountEntry> of(long organisation, Collection<UUID> persons) {
        return jdbc.sql(ENTRY + HERE.formatted("and coalesce(g.person, a.person) = any(cast(:persons as uuid[]))")
                        + " order by " + BY_NAME.formatted("asc"))
                .param("organisation", organisation)
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> entry(row))
                .list();
    }

    /** People with one of some roles whose account is in use. */
    Set<UUID> holders(long organisation, Collection<Role> roles) {
        return jdbc.sql("""
                        select distinct coalesce(g.person, a.person)
                          from access.role_grant g join access.account a on a.id = g.account_id
                         where g.place = 'ORGANISATION' and g.place_id = :organisation and g.role = any(:roles)
                           and a.state = 'ACTIVE'
                        """)
                .param("organisation", organisation)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(UUID.class)
                .set();
    }

    /** Which of the accounts hold a role in another place. */
    Set<Long> elsewhere(Collection<Long> accounts, long organisation) {
        return jdbc.sql("""
                        select distinct account_id from access.role_grant
                         where account_id = any(:accounts) and not (place = 'ORGANISATION' and place_id = :organisation)
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .param("organisation", organisation)
                .query(Long.class)
                .set();
    }

    /** Which of the accounts are more than pupil and parent anywhere. */
    Set<Long> staff(Collection<Long> accounts) {
        return jdbc.sql("""
                        select distinct account_id from access.role_grant
                         where account_id = any(:accounts) and role not in ('STUDENT', 'GUARDIAN')
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /** Holders of a role by place id, for the region's list. */
    record Holder(long placeId, long account, String name, String login, AccountState state) {}

    List<Holder> holders(String place, Role role) {
        return jdbc.sql("""
                        select g.place_id, a.id, a.shown_name, a.login, a.state
                          from access.role_grant g join access.account a on a.id = g.account_id
                         where g.place = :place and g.role = :role
                         order by g.place_id, a.shown_name collate "ru-x-icu", a.id
                        """)
                .param("place", place)
                .param("role", role.name())
                .query((row, number) -> new Holder(
                        row.getLong("place_id"),
                        row.getLong("id"),
                        row.getString("shown_name"),
                        row.getString("login"),
                        AccountState.valueOf(row.getString("state"))))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, long organisation, AccountFilter filter) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("text", filter.text())
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("state", filter.state() == null ? null : filter.state().name());
    }

    private static AccountEntry entry(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(row.getString("roles").split(",", -1)).map(Role::valueOf).forEach(roles::add);
        return new AccountEntry(
                row.getLong("id"),
                row.getObject("person", UUID.class),
                row.getString("shown_name"),
                row.getString("login"),
                AccountState.valueOf(row.getString("state")),
                roles,
                instant(row, "code_made"),
                instant(row, "activated_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}

package ru.zvonok.platform.access.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Actor;

/** One account: how it signs in. */
@Component
class AccountQuery {

    record Account(
            long id,
            UUID person,
            AccountState state,
            String login,
            @Nullable String password,
            String name) {

        Actor actor() {
            return new Actor(id, person, name);
        }
    }

    private final JdbcClient jdbc;

    AccountQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byLogin(String login) {
        return one("login = :value", login);
    }

    Optional<Account> byId(long id) {
        return one("id = :value", id);
    }

    Optional<Account> byPerson(UUID person) {
        return one("id = (select account_id from access.known_as where person = :value) or person = :value", person);
    }

    Optional<Account> byLink(String provider, String subject) {
        return jdbc.sql("select account_id from access.provider_link where provider = :provider and subject = :subject")
                .param("provider", provider)
                .param("subject", subject)
                .query(Long.class)
                .optional()
                .flatMap(this::byId);
    }

    /** Answers false where the subject is linked already. */
    boolean link(String provider, String subject, long account, Instant at) {
        return jdbc.sql("""
                        insert into access.provider_link (provider, subject, account_id, linked_at)
                        values (:provider, :subject, :account, :at) on conflict do nothing
                        """)
                        .param("provider", provider)
                        .param("subject", subject)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<String> links(long account) {
        return jdbc.sql("select provider from access.provider_link where account_id = :account")
                .param("account", account)
                .query(String.class)
                .list();
    }

    boolean unlink(String provider, long account) {
        return jdbc.sql("delete from access.provider_link where account_id = :account and provider = :provider")
                        .param("account", account)
                        .param("provider", provider)
                        .update()
                > 0;
    }

    void password(long account, String hash, Instant at) {
        jdbc.sql("""
                        update access.account set password = :hash, password_at = :at,
                               state = case state when 'NEW' then 'ACTIVE' else state end,
                               activated_at = coalesce(activated_at, :at)
                         where id = :account
                        """)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .update();
    }

    /** Nobody signs in until a code was used: neither with the password nor from outside. */
    void forget(long account) {
        jdbc.sql("update access.account set password = null, password_at = null where id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from access.provider_link where account_id = :account")
                .param("account", account)
                .update();
    }

    void state(long account, AccountState state) {
        jdbc.sql("update access.account set state = :state where id = :account")
                .param("state", state.name())
                .param("account", account)
                .update();
    }

    private Optional<Account> one(String condition, Object value) {
        return jdbc.sql("select id, person, state, login, password, shown_name from access.account where " + condition)
                .param("value", value)
                .query((row, number) -> new Account(
                        row.getLong("id"),
                        row.getObject("person", UUID.class),
                        AccountState.valueOf(row.getString("state")),
                        row.getString("login"),
                        row.getString("password"),
                        row.getString("shown_name")))
                .optional();
    }
}

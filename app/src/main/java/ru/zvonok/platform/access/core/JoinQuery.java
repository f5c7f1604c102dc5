package ru.zvonok.platform.access.core;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what one account holds to another. */
@Component
class JoinQuery {

    private final JdbcClient jdbc;

    JoinQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Roles keep the GUID by which their place knows the person; both GUIDs are from now on the other account. */
    void move(long from, UUID person, long to) {
        jdbc.sql("""
                        update access.role_grant g
                           set account_id = :to,
                               person = nullif(coalesce(g.person, :person), (select person from access.account where id = :to))
                         where g.account_id = :from
                        """)
                .param("to", to)
                .param("from", from)
                .param("person", person)
                .update();
        update("update access.known_as set account_id = :to where account_id = :from", from, to);
        update("update access.provider_link set account_id = :to where account_id = :from", from, to);
        jdbc.sql("insert into access.known_as (person, account_id) values (:person, :to)")
                .param("person", person)
                .param("to", to)
                .update();
    }

    /** An account that was never used leaves nothing behind. */
    void remove(long account) {
        jdbc.sql("delete from access.last_place where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from access.account where id = :account")
                .param("account", account)
                .update();
    }

    /** An account that was used stays for the audit, blocked and nobody's. */
    void retire(long account) {
        jdbc.sql("""
                        update access.account set state = 'BLOCKED', person = gen_random_uuid(), password = null
                         where id = :account
                        """).param("account", account).update();
    }

    private void update(String sql, long from, long to) {
        jdbc.sql(sql).param("from", from).param("to", to).update();
    }
}

package ru.zvonok.platform.access.core;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tidies what the authorization server gave out; Spring's own service reads and writes it. */
@Component
class AuthorizationQuery {

    private final JdbcClient jdbc;

    AuthorizationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The login for which a person's token was given out; empty for an application's own token and for what is no access token. */
    Optional<String> login(String digest) {
        return jdbc.sql("""
                        select principal_name from access.oauth2_authorization
                         where access_token_value = :digest and authorization_grant_type <> 'client_credentials'
                        """).param("digest", digest).query(String.class).optional();
    }

    /** Ends what applications were given for a person: their tokens are worth nothing from now on. */
    void end(String login) {
        jdbc.sql("""
                        delete from access.oauth2_authorization
                         where principal_name = :login and authorization_grant_type <> 'client_credentials'
                        """).param("login", login).update();
    }

    /** Keeps all others from the authorization until the end of the transaction; false where it is no more. */
    boolean hold(String id) {
        return !jdbc.sql("select 1 from access.oauth2_authorization where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Forgets what nobody can use any more: by the clock of the machines that gave it out, whatever day the school's is. */
    void forgetOver() {
        jdbc.sql("""
                        delete from access.oauth2_authorization
                         where greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < now()
                        """).update();
    }
}

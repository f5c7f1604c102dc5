package ru.zvonok.platform.access.core;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tidies what the authorization server gave out; Spring's own service reads and writes it. */
@Component
class AuthorizationQuery {

    private final JdbcClient jdbc;

    AuthorizationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets what nobody can use any more. */
    void forgetOver(Instant now) {
        jdbc.sql("""
                        delete from access.oauth2_authorization
                         where greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < :now
                        """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}

package ru.zvonok.gateway.oversight.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to reckon all summaries anew. */
@Component
class RebuildQuery {

    /** A request. */
    record Asked(long id, Instant at) {}

    private final JdbcClient jdbc;

    RebuildQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(@Nullable Long account, Instant at) {
        jdbc.sql("insert into oversight.rebuild (account_id, at) values (:account, :at)")
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Asked> last() {
        return jdbc.sql("select id, at from oversight.rebuild order by id desc limit 1")
                .query((row, number) -> new Asked(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}

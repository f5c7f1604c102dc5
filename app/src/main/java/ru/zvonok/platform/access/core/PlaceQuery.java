package ru.zvonok.platform.access.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Hat;
import ru.zvonok.platform.access.OwnPlace.Kind;

@Component
class PlaceQuery {

    /** Where an account worked last. */
    record Last(Kind kind, long id, @Nullable Hat hat) {}

    private final JdbcClient jdbc;

    PlaceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Last> last(long account) {
        return jdbc.sql("select place, place_id, hat from access.last_place where account_id = :account")
                .param("account", account)
                .query((row, number) -> new Last(
                        Kind.valueOf(row.getString("place")),
                        row.getLong("place_id"),
                        Hat.of(String.valueOf(row.getString("hat"))).orElse(null)))
                .optional();
    }

    void use(long account, Kind kind, long id, @Nullable Hat hat) {
        jdbc.sql("""
                        insert into access.last_place (account_id, place, place_id, hat) values (:account, :place, :id, :hat)
                        on conflict (account_id) do update set place = excluded.place, place_id = excluded.place_id,
                               hat = excluded.hat
                        """)
                .param("account", account)
                .param("place", kind.name())
                .param("id", id)
                .param("hat", hat == null ? null : hat.code())
                .update();
    }
}

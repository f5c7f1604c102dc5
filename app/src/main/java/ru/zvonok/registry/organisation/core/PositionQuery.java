package ru.zvonok.registry.organisation.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.organisation.Position;

@Component
class PositionQuery {

    private final JdbcClient jdbc;

    PositionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Position> all(long organisation) {
        return jdbc.sql("""
                        select id, name, kind, role, closed from organisation.position
                         where organisation_id = :organisation
                         order by closed, name collate "ru-x-icu"
                        """)
                .param("organisation", organisation)
                .query(PositionQuery::position)
                .list();
    }

    /** One, held until the end of the transaction. */
    Optional<Position> held(long organisation, long id) {
        return jdbc.sql("""
                        select id, name, kind, role, closed from organisation.position
                         where organisation_id = :organisation and id = :id for update
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(PositionQuery::position)
                .optional();
    }

    List<Position> byIds(long organisation, Collection<Long> ids) {
        return jdbc.sql("""
                        select id, name, kind, role, closed from organisation.position
                         where organisation_id = :organisation and id = any(:ids)
                        """)
                .param("organisation", organisation)
                .param("ids", ids.toArray(Long[]::new))
                .query(PositionQuery::position)
                .list();
    }

    Optional<Position> byKey(long organisation, String key) {
        return jdbc.sql("""
                        select id, name, kind, role, closed from organisation.position
                         where organisation_id = :organisation and name_key = :key
                        """)
                .param("organisation", organisation)
                .param("key", key)
                .query(PositionQuery::position)
                .optional();
    }

    Optional<Position> usual(String key) {
        return jdbc.sql("""
                        select 0 as id, name, kind, role, false as closed from organisation.standard_position
                         where name_key = :key
                        """).param("key", key).query(PositionQuery::position).optional();
    }

    long insert(long organisation, Position position) {
        return jdbc.sql("""
                        insert into organisation.position (organisation_id, id, name, kind, role, closed)
                        values (:organisation, nextval('organisation.position_seq'), :name, :kind, :role, :closed)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("name", position.name())
                .param("kind", position.kind().name())
                .param("role", name(position.role()))
                .param("closed", position.closed())
                .query(Long.class)
                .single();
    }

    boolean update(long organisation, Position position) {
        return jdbc.sql("""
                        update organisation.position set name = :name, kind = :kind, role = :role, closed = :closed
                         where organisation_id = :organisation and id = :id
                        """)
                        .param("name", position.name())
                        .param("kind", position.kind().name())
                        .param("role", name(position.role()))
                        .param("closed", position.closed())
                        .param("organisation", organisation)
                        .param("id", position.id())
                        .update()
                == 1;
    }

    private static @Nullable String name(@Nullable Role role) {
        return role == null ? null : role.name();
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Position(
                row.getLong("id"),
                row.getString("name"),
                Position.Kind.valueOf(row.getString("kind")),
                role == null ? null : Role.valueOf(role),
                row.getBoolean("closed"));
    }
}

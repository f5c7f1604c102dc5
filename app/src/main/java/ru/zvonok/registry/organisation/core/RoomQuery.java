package ru.zvonok.registry.organisation.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.organisation.Room;

@Component
class RoomQuery {

    private final JdbcClient jdbc;

    RoomQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Room> all(long organisation) {
        return jdbc.sql("""
                        select id, name, kind, building, floor, capacity, closed
                          from organisation.room where organisation_id = :organisation
                         order by closed, length(substring(name from '^[0-9]*')), name collate "ru-x-icu"
                        """)
                .param("organisation", organisation)
                .query(RoomQuery::room)
                .list();
    }

    /** One, held until the end of the transaction. */
    Optional<Room> held(long organisation, long id) {
        return jdbc.sql("""
                        select id, name, kind, building, floor, capacity, closed from organisation.room
                         where organisation_id = :organisation and id = :id for update
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(RoomQuery::room)
                .optional();
    }

    List<Room> byIds(long organisation, Collection<Long> ids) {
        return jdbc.sql("""
                        select id, name, kind, building, floor, capacity, closed
                          from organisation.room where organisation_id = :organisation and id = any(:ids)
                        """)
                .param("organisation", organisation)
                .param("ids", ids.toArray(Long[]::new))
                .query(RoomQuery::room)
                .list();
    }

    boolean taken(long organisation, String name, long except) {
        return jdbc.sql("""
                        select exists (select from organisation.room
                                        where organisation_id = :organisation and name = :name and id <> :except)
                        """)
                .param("organisation", organisation)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    long insert(long organisation, Room room) {
        return jdbc.sql("""
                        insert into organisation.room (organisation_id, id, name, kind, building, floor, capacity, closed)
                        values (:organisation, nextval('organisation.room_seq'), :name, :kind, :building, :floor, :capacity, :closed)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("name", room.name())
                .param("kind", room.kind().name())
                .param("building", room.building())
                .param("floor", room.floor())
                .param("capacity", room.capacity())
                .param("closed", room.closed())
                .query(Long.class)
                .single();
    }

    boolean update(long organisation, Room room) {
        return jdbc.sql("""
                        update organisation.room
                           set name = :name, kind = :kind, building = :building, floor = :floor, capacity = :capacity,
                               closed = :closed
                         where organisation_id = :organisation and id = :id
                        """)
                        .param("name", room.name())
                        .param("kind", room.kind().name())
                        .param("building", room.building())
                        .param("floor", room.floor())
                        .param("capacity", room.capacity())
                        .param("closed", room.closed())
                        .param("organisation", organisation)
                        .param("id", room.id())
                        .update()
                == 1;
    }

    private static Room room(ResultSet row, int number) throws SQLException {
        return new Room(
                row.getLong("id"),
                row.getString("name"),
                Room.Kind.valueOf(row.getString("kind")),
                row.getString("building"),
                row.getObject("floor", Integer.class),
                row.getObject("capacity", Integer.class),
                row.getBoolean("closed"));
    }
}

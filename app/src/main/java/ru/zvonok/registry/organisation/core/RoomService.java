package ru.zvonok.registry.organisation.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.organisation.OrganisationAction;
import ru.zvonok.registry.organisation.OrganisationProblem;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;

@Service
class RoomService implements Rooms {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final RoomQuery query;

    RoomService(AccessControl access, Audit audit, TenantScope scope, RoomQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Room> all() {
        access.require(OrganisationAction.VIEW, Target.organisation());
        return query.all(scope.organisation());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Room> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : query.byIds(scope.organisation(), ids).stream()
                        .collect(Collectors.toMap(Room::id, Function.identity()));
    }

    @Override
    @Transactional
    public Room change(Room seen, Room wanted) {
        access.require(OrganisationAction.EDIT_LISTS, Target.organisation());
        Room now = query.held(scope.organisation(), wanted.id()).orElseThrow(NotFound::new);
        if (!now.equals(seen)) {
            throw new Refusal(OrganisationProblem.CHANGED_MEANWHILE);
        }
        save(wanted);
        return query.held(scope.organisation(), wanted.id()).orElseThrow(NotFound::new);
    }

    @Override
    @Transactional
    public long save(Room room) {
        access.require(OrganisationAction.EDIT_LISTS, Target.organisation());
        String name = room.name().replaceAll("[\\s\\u00a0]+", " ").strip();
        if (name.isEmpty()) {
            throw Refusal.at("name", OrganisationProblem.NAME_MISSING);
        }
        Counts.check(room);
        long organisation = scope.organisation();
        if (query.taken(organisation, name, room.id())) {
            throw Refusal.at("name", OrganisationProblem.ROOM_TAKEN, name);
        }
        Room clean =
                new Room(room.id(), name, room.kind(), room.building(), room.floor(), room.capacity(), room.closed());
        long id = room.id();
        if (id == 0) {
            id = query.insert(organisation, clean);
        } else if (!query.update(organisation, clean)) {
            throw new NotFound();
        }
        long written = id;
        audit.wrote("organisation.room-written", about -> about.fact("room", written));
        return id;
    }
}

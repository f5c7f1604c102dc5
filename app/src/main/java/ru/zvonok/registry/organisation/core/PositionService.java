package ru.zvonok.registry.organisation.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.organisation.OrganisationAction;
import ru.zvonok.registry.organisation.OrganisationProblem;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;

@Service
class PositionService implements Positions {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final PositionQuery query;

    PositionService(AccessControl access, Audit audit, TenantScope scope, PositionQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Position> all() {
        access.require(OrganisationAction.VIEW, Target.organisation());
        return query.all(scope.organisation());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Position> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : query.byIds(scope.organisation(), ids).stream()
                        .collect(Collectors.toMap(Position::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Position propose(String name) {
        access.require(OrganisationAction.VIEW, Target.organisation());
        String clean = clean(name);
        return query.byKey(scope.organisation(), key(clean))
                .or(() -> usual(clean))
                .orElseGet(() -> new Position(0, clean, Position.Kind.SUPPORT, null, false));
    }

    @Override
    @Transactional
    public Position change(Position seen, Position wanted) {
        access.require(OrganisationAction.EDIT_LISTS, Target.organisation());
        Position now = query.held(scope.organisation(), wanted.id()).orElseThrow(NotFound::new);
        if (!now.equals(seen)) {
            throw new Refusal(OrganisationProblem.CHANGED_MEANWHILE);
        }
        save(wanted);
        return query.held(scope.organisation(), wanted.id()).orElseThrow(NotFound::new);
    }

    @Override
    @Transactional
    public long save(Position position) {
        access.require(OrganisationAction.EDIT_LISTS, Target.organisation());
        String name = clean(position.name());
        if (name.isEmpty()) {
            throw Refusal.at("name", OrganisationProblem.NAME_MISSING);
        }
        Role role = position.role();
        if (role != null && (role.seat() != Role.Seat.ORGANISATION || !role.grantable())) {
            throw Refusal.at("role", OrganisationProblem.ROLE_NOT_OF_STAFF);
        }
        long organisation = scope.organisation();
        if (query.byKey(organisation, key(name))
                .filter(same -> same.id() != position.id())
                .isPresent()) {
            throw Refusal.at("name", OrganisationProblem.POSITION_TAKEN, name);
        }
        Position written = new Position(position.id(), name, position.kind(), role, position.closed());
        long id = position.id();
        if (id == 0) {
            id = query.insert(organisation, written);
        } else if (!query.update(organisation, written)) {
            throw new NotFound();
        }
        long saved = id;
        audit.wrote("organisation.position-written", about -> about.fact("position", saved)
                .fact("role", role == null ? "" : role));
        return id;
    }

    /** A usual position as it stands, or what stands before its addition: «… русского языка», «…, класс баяна». */
    private Optional<Position> usual(String clean) {
        String key = key(clean);
        for (int end = key.length(); end > 0; end = key.lastIndexOf(' ', end - 1)) {
            Optional<Position> found = query.usual(key.substring(0, end).replaceAll("[,;(]+$", ""));
            if (found.isPresent()) {
                return found.map(one -> new Position(0, clean, one.kind(), one.role(), false));
            }
        }
        return Optional.empty();
    }

    private static String clean(String name) {
        return name.strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String key(String clean) {
        return clean.toLowerCase(Texts.RUSSIAN).replace('ё', 'е');
    }
}

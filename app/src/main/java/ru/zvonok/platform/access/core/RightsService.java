package ru.zvonok.platform.access.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.RightsChanged;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.OrganisationKind;

@Service
class RightsService implements Rights {

    private final AccessControl access;
    private final Actions actions;
    private final GrantQuery grants;
    private final RightsQuery query;
    private final Directory directory;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RightsService(
            AccessControl access,
            Actions actions,
            GrantQuery grants,
            RightsQuery query,
            Directory directory,
            Audit audit,
            ApplicationEventPublisher events) {
        this.access = access;
        this.actions = actions;
        this.grants = grants;
        this.query = query;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional
    public List<ActionRights> matrix() {
        access.requireAny(AccessAction.VIEW_RIGHTS);
        OrganisationEntry here = directory.current();
        Map<String, Map<Role, Set<Reach>>> changed = grants.changedRights(here.id());
        List<ActionRights> lines = new ArrayList<>();
        for (Action action : actions.all()) {
            if (!fromAbove(action)) {
                lines.add(line(action, here, changed.getOrDefault(action.key(), Map.of())));
            }
        }
        return lines;
    }

    @Override
    @Transactional
    public void set(String key, Role role, Set<Reach> reaches) {
        access.require(AccessAction.CHANGE_RIGHTS, Target.organisation());
        Action action = known(key);
        if (!Rights.possible(role).containsAll(reaches)) {
            throw new Refusal(AccessProblem.REACH_NOT_POSSIBLE);
        }
        OrganisationEntry here = directory.current();
        if (reaches.equals(action.rules().of(role, here.kind()))) {
            query.remove(here.id(), key, role);
        } else {
            query.set(here.id(), key, role, reaches);
        }
        refuseLoss(action, role, reaches);
        changed(key, role, reaches);
    }

    private void changed(String key, Role role, Set<Reach> reaches) {
        events.publishEvent(new RightsChanged(directory.current().id()));
        audit.wrote("access.right-changed", entry -> entry.fact("action", key)
                .fact("role", role)
                .fact("reaches", reaches.stream().sorted().map(Reach::name).collect(Collectors.joining(","))));
    }

    /** Whoever changes rights keeps the right to change them back. */
    private void refuseLoss(Action action, Role role, Set<Reach> reaches) {
        boolean matters = action == AccessAction.CHANGE_RIGHTS || action == AccessAction.VIEW_RIGHTS;
        if (!matters || !access.roles().contains(role) || reaches.stream().anyMatch(Reach::whole)) {
            return;
        }
        OrganisationEntry here = directory.current();
        Map<Role, Set<Reach>> now = grants.changedRights(here.id()).getOrDefault(action.key(), Map.of());
        boolean still = access.roles().stream()
                .anyMatch(own -> now.getOrDefault(own, action.rules().of(own, here.kind())).stream()
                        .anyMatch(Reach::whole));
        if (!still) {
            throw new Refusal(AccessProblem.OWN_RIGHT);
        }
    }

    private Action known(String key) {
        return actions.all().stream()
                .filter(action -> action.key().equals(key) && !fromAbove(action))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The own work of municipality and region, which nobody inside does by default: no organisation changes it. */
    private static boolean fromAbove(Action action) {
        Set<Role.Seat> seats = EnumSet.noneOf(Role.Seat.class);
        for (Role role : Role.values()) {
            boolean anywhere = Stream.of(OrganisationKind.values())
                    .anyMatch(kind -> !action.rules().of(role, kind).isEmpty());
            if (anywhere) {
                seats.add(role.seat());
            }
        }
        return !seats.isEmpty()
                && EnumSet.of(Role.Seat.MUNICIPALITY, Role.Seat.REGION).containsAll(seats);
    }

    private static ActionRights line(Action action, OrganisationEntry here, Map<Role, Set<Reach>> changed) {
        Map<Role, Right> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Set<Reach> byDefault = action.rules().of(role, here.kind());
            Set<Reach> own = changed.get(role);
            roles.put(role, new Right(own == null ? byDefault : own, byDefault, own != null));
        }
        String module = action.key().substring(0, action.key().indexOf('.'));
        return new ActionRights(action.key(), module, roles);
    }
}

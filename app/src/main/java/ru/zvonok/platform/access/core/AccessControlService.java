package ru.zvonok.platform.access.core;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;

@Service
class AccessControlService implements AccessControl {

    private final CurrentActor current;
    private final GrantQuery query;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ReachResolver> resolvers;

    AccessControlService(
            CurrentActor current,
            GrantQuery query,
            Directory directory,
            TransactionTemplate transaction,
            ObjectProvider<ReachResolver> resolvers) {
        this.current = current;
        this.query = query;
        this.directory = directory;
        this.transaction = transaction;
        this.resolvers = resolvers;
    }

    @Override
    public void require(Action action, Target target) {
        if (current.system()) {
            return;
        }
        Set<Reach> reaches = reaches(action);
        if (reaches.isEmpty()) {
            throw new Denied(action.key());
        }
        if (!inside(reaches, target)) {
            throw new NotFound();
        }
    }

    @Override
    public void requireAny(Action action) {
        if (!allowsAny(action)) {
            throw new Denied(action.key());
        }
    }

    @Override
    public boolean allows(Action action, Target target) {
        return current.system() || inside(reaches(action), target);
    }

    @Override
    public boolean allowsAny(Action action) {
        return current.system() || !reaches(action).isEmpty();
    }

    @Override
    public RowFilter rows(Action action, TargetKind kind) {
        if (current.system()) {
            return RowFilter.ALL;
        }
        Set<Reach> reaches = reaches(action);
        if (reaches.stream().anyMatch(Reach::whole)) {
            return RowFilter.ALL;
        }
        if (reaches.isEmpty()) {
            return RowFilter.NONE;
        }
        Actor actor = actor();
        var today = directory.today();
        return inTransaction(() -> {
            Set<Long> ids = new HashSet<>();
            resolvers(reaches).forEach(resolver -> ids.addAll(resolver.ids(actor, kind, today)));
            return new RowFilter(false, ids);
        });
    }

    @Override
    public Actor actor() {
        return current.actor().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    @Override
    public Optional<Actor> actorIfAny() {
        return current.actor();
    }

    @Override
    public Set<Role> roles() {
        return current.actor()
                .map(actor -> inTransaction(() -> rolesIn(actor, directory.current())))
                .orElse(Set.of());
    }

    @Override
    public boolean mayEnter(long organisation) {
        Optional<Actor> actor = current.actor();
        Optional<OrganisationEntry> entry = directory.organisation(organisation);
        return actor.isPresent()
                && entry.isPresent()
                && !entry.get().closed()
                && !inTransaction(() -> rolesIn(actor.get(), entry.get())).isEmpty();
    }

    @Override
    public void asSystem(String reason, Runnable work) {
        current.asSystem(reason, work);
    }

    @Override
    public void as(Actor actor, Runnable work) {
        current.as(actor, work);
    }

    private boolean inside(Set<Reach> reaches, Target target) {
        if (reaches.stream().anyMatch(Reach::whole)) {
            return true;
        }
        if (reaches.isEmpty() || target.kind() == TargetKind.ORGANISATION) {
            return false;
        }
        Actor actor = actor();
        var today = directory.today();
        return inTransaction(
                () -> resolvers(reaches).stream().anyMatch(resolver -> resolver.contains(actor, target, today)));
    }

    private List<ReachResolver> resolvers(Set<Reach> reaches) {
        return resolvers
                .orderedStream()
                .filter(resolver -> reaches.contains(resolver.reach()))
                .toList();
    }

    private Set<Reach> reaches(Action action) {
        Optional<Actor> actor = current.actor();
        if (actor.isEmpty()) {
            return Set.of();
        }
        OrganisationEntry here = directory.current();
        return inTransaction(() -> {
            Map<Role, Set<Reach>> changed = query.changedRights(here.id()).getOrDefault(action.key(), Map.of());
            Set<Reach> reaches = EnumSet.noneOf(Reach.class);
            for (Role role : rolesIn(actor.get(), here)) {
                Set<Reach> own = changed.get(role);
                reaches.addAll(own != null ? own : action.rules().of(role, here.kind()));
            }
            return reaches;
        });
    }

    private Set<Role> rolesIn(Actor actor, OrganisationEntry organisation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (GrantQuery.Grant grant : query.of(actor.account())) {
            boolean here =
                    switch (grant.place()) {
                        case "ORGANISATION" -> grant.placeId() == organisation.id();
                        case "MUNICIPALITY" ->
                            organisation.municipality() != null && organisation.municipality() == grant.placeId();
                        default -> true;
                    };
            if (here) {
                roles.add(grant.role());
                roles.addAll(grant.role().implied());
            }
        }
        return roles;
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}

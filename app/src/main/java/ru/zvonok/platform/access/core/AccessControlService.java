package ru.zvonok.platform.access.core;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
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
    private final HeldRoles held;
    private final GrantBook book;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final SingletonSupplier<List<ReachResolver>> resolvers;

    AccessControlService(
            CurrentActor current,
            HeldRoles held,
            GrantBook book,
            Directory directory,
            TransactionTemplate transaction,
            ObjectProvider<ReachResolver> resolvers) {
        this.current = current;
        this.held = held;
        this.book = book;
        this.directory = directory;
        this.transaction = transaction;
        this.resolvers = SingletonSupplier.of(() -> resolvers.orderedStream().toList());
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
        LocalDate today = directory.today();
        return inTransaction(() -> {
            Set<Long> ids = new HashSet<>();
            for (Actor self : held.selves()) {
                resolvers(reaches).forEach(resolver -> ids.addAll(resolver.ids(self, kind, today)));
            }
            return new RowFilter(false, ids);
        });
    }

    @Override
    public Actor actor() {
        return actorIfAny().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    @Override
    public List<Actor> selves() {
        return held.selves();
    }

    @Override
    public Optional<Actor> actorIfAny() {
        return held.selves().stream().findFirst();
    }

    @Override
    public Set<Role> roles() {
        return held.roles();
    }

    @Override
    public boolean ofFamily(long person) {
        Set<Reach> own = EnumSet.noneOf(Reach.class);
        Set<Role> roles = held.roles();
        if (roles.contains(Role.STUDENT)) {
            own.add(Reach.SELF);
        }
        if (roles.contains(Role.GUARDIAN)) {
            own.add(Reach.OWN_CHILD);
        }
        return inside(own, Target.person(person));
    }

    @Override
    public boolean byProgram() {
        return current.byProgram();
    }

    @Override
    public boolean mayEnter(long organisation) {
        Optional<Actor> actor = current.actor();
        Optional<OrganisationEntry> entry = directory.organisation(organisation);
        return actor.isPresent()
                && entry.isPresent()
                && !entry.get().closed()
                && !held.in(actor.get(), List.of(entry.get())).isEmpty();
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
        LocalDate today = directory.today();
        return inTransaction(() -> held.selves().stream().anyMatch(self -> resolvers(reaches).stream()
                .anyMatch(resolver -> resolver.contains(self, target, today))));
    }

    private List<ReachResolver> resolvers(Set<Reach> reaches) {
        return resolvers.obtain().stream()
                .filter(resolver -> reaches.contains(resolver.reach()))
                .toList();
    }

    /** How far the action goes for the actor where work is bound; over several organisations the defaults count. */
    private Set<Reach> reaches(Action action) {
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        Set<Role> roles = held.roles();
        if (roles.isEmpty()) {
            return reaches;
        }
        OrganisationEntry here = held.one();
        Map<Role, Set<Reach>> changed =
                here == null ? Map.of() : book.rights(here.id()).getOrDefault(action.key(), Map.of());
        for (Role role : roles) {
            Set<Reach> own = changed.get(role);
            reaches.addAll(own != null ? own : action.rules().of(role, here == null ? null : here.kind()));
        }
        return reaches;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}

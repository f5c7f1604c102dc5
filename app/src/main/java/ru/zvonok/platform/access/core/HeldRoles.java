package ru.zvonok.platform.access.core;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Hat;
import ru.zvonok.platform.access.HatSource;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Which roles the actor of now holds where work is bound now, and as whom each place knows the actor. */
@Component
class HeldRoles {

    private final CurrentActor current;
    private final GrantBook book;
    private final Directory directory;
    private final TenantScope scope;
    private final SingletonSupplier<List<HatSource>> hats;

    HeldRoles(
            CurrentActor current,
            GrantBook book,
            Directory directory,
            TenantScope scope,
            ObjectProvider<HatSource> hats) {
        this.current = current;
        this.book = book;
        this.directory = directory;
        this.scope = scope;
        this.hats = SingletonSupplier.of(() -> hats.orderedStream().toList());
    }

    /** The one organisation that is bound, or null where several or the region are. */
    @Nullable
    OrganisationEntry one() {
        return switch (scope.current()) {
            case Scope.Organisation organisation -> directory.current();
            case Scope.Several several when several.organisations().size() == 1 -> directory.current();
            case null, default -> null;
        };
    }

    /** Roles in the bound scope, derived ones included. Over several organisations only what holds in each of them. */
    Set<Role> roles() {
        Optional<Actor> actor = current.actor();
        if (actor.isEmpty()) {
            return Set.of();
        }
        return switch (scope.current()) {
            // a page that stands on an organisation outlives its closing; the rights do not
            case Scope.Organisation organisation ->
                directory.current().closed() ? Set.of() : in(actor.get(), List.of(directory.current()));
            case Scope.Several several ->
                in(
                        actor.get(),
                        several.organisations().stream()
                                .flatMap(id -> directory.organisation(id).stream())
                                .filter(one -> !one.closed())
                                .toList());
            case Scope.Region region -> in(actor.get(), directory.organisations(), true);
            case null -> Set.of();
        };
    }

    Set<Role> in(Actor actor, List<OrganisationEntry> organisations) {
        return in(actor, organisations, false);
    }

    private Set<Role> in(Actor actor, List<OrganisationEntry> organisations, boolean region) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (GrantQuery.Grant grant : counted(actor, book.of(actor.account()).grants())) {
            if (grant.isRegion()
                    || !region
                            && !organisations.isEmpty()
                            && organisations.stream().allMatch(one -> covers(grant, one))) {
                roles.add(grant.role());
                roles.addAll(grant.role().implied());
            }
        }
        return roles;
    }

    /**
     * The actor as the bound organisation knows the person: most often one, two where an employee is a parent there by
     * another card. The employee comes first. Never empty for whoever is signed in.
     */
    List<Actor> selves() {
        Optional<Actor> actor = current.actor();
        if (actor.isEmpty()) {
            return List.of();
        }
        OrganisationEntry here = one();
        if (here == null) {
            return List.of(actor.get());
        }
        List<Actor> selves = counted(actor.get(), book.of(actor.get().account()).grants()).stream()
                .filter(grant -> grant.isOrganisation(here.id()))
                .sorted(Comparator.comparing(GrantQuery.Grant::role))
                .map(GrantQuery.Grant::person)
                .distinct()
                .map(person ->
                        new Actor(actor.get().account(), person, actor.get().name()))
                .toList();
        return selves.isEmpty() ? List.of(actor.get()) : selves;
    }

    /** The grants that count under the hat of this page; a hat that would leave nothing of a place is no hat there. */
    private List<GrantQuery.Grant> counted(Actor actor, List<GrantQuery.Grant> grants) {
        Hat hat = hats.obtain().stream()
                .map(HatSource::hat)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (hat == null || !current.isSelf(actor)) {
            return grants;
        }
        return grants.stream()
                .filter(grant -> hat.covers(grant.role())
                        || grants.stream()
                                .noneMatch(other -> other.place().equals(grant.place())
                                        && other.placeId() == grant.placeId()
                                        && hat.covers(other.role())))
                .toList();
    }

    private static boolean covers(GrantQuery.Grant grant, OrganisationEntry organisation) {
        Long municipality = organisation.municipality();
        return grant.isOrganisation(organisation.id()) || municipality != null && grant.isMunicipality(municipality);
    }
}

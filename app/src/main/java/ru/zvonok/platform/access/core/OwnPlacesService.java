package ru.zvonok.platform.access.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Hat;
import ru.zvonok.platform.access.HatSource;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class OwnPlacesService implements OwnPlaces {

    private record Place(OwnPlace.Kind kind, long id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::kind).thenComparing(Place::id).compare(this, other);
        }
    }

    private final CurrentActor current;
    private final GrantBook book;
    private final Directory directory;
    private final PlaceQuery query;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final ObjectProvider<HatSource> hats;

    OwnPlacesService(
            CurrentActor current,
            GrantBook book,
            Directory directory,
            PlaceQuery query,
            TenantScope scope,
            TransactionTemplate transaction,
            ObjectProvider<HatSource> hats) {
        this.current = current;
        this.book = book;
        this.directory = directory;
        this.query = query;
        this.scope = scope;
        this.transaction = transaction;
        this.hats = hats;
    }

    @Override
    public List<OwnPlace> all() {
        Optional<Actor> actor = current.actor();
        if (actor.isEmpty()) {
            return List.of();
        }
        long account = actor.get().account();
        List<OwnPlace> all = new ArrayList<>();
        grouped(account).forEach((place, roles) -> all.addAll(hatted(place, roles)));
        if (all.size() > 1) {
            PlaceQuery.Last last = regional(() -> query.last(account)).orElse(null);
            all.sort(Comparator.comparing(place -> !is(place, last)));
        }
        return all;
    }

    @Override
    public Optional<Hat> hat() {
        return hats.orderedStream().map(HatSource::hat).filter(Objects::nonNull).findFirst();
    }

    @Override
    public void use(OwnPlace.Kind kind, long id, @Nullable Hat hat) {
        current.actor()
                .map(Actor::account)
                .filter(account -> grouped(account).containsKey(new Place(kind, id)))
                .ifPresent(account -> regional(() -> {
                    query.use(account, kind, id, hat);
                    return true;
                }));
    }

    private Map<Place, Set<Role>> grouped(long account) {
        Map<Place, Set<Role>> places = new TreeMap<>();
        for (GrantQuery.Grant grant : book.of(account).grants()) {
            Place place = new Place(OwnPlace.Kind.valueOf(grant.place()), grant.placeId());
            if (open(place)) {
                places.computeIfAbsent(place, key -> EnumSet.noneOf(Role.class)).add(grant.role());
            }
        }
        return places;
    }

    private static List<OwnPlace> hatted(Place place, Set<Role> roles) {
        List<OwnPlace> places = new ArrayList<>();
        for (Hat hat : Hat.values()) {
            Set<Role> covered = EnumSet.noneOf(Role.class);
            roles.stream().filter(hat::covers).forEach(covered::add);
            if (!covered.isEmpty()) {
                places.add(
                        new OwnPlace(place.kind(), place.id(), covered.size() == roles.size() ? null : hat, covered));
            }
        }
        return places;
    }

    private static boolean is(OwnPlace place, PlaceQuery.@Nullable Last last) {
        return last != null
                && place.kind() == last.kind()
                && place.id() == last.id()
                && (place.hat() == null || place.hat() == last.hat());
    }

    private boolean open(Place place) {
        return switch (place.kind()) {
            case ORGANISATION ->
                directory.organisation(place.id()).filter(one -> !one.closed()).isPresent();
            case MUNICIPALITY ->
                directory.municipality(place.id()).filter(one -> !one.closed()).isPresent();
            case REGION -> true;
        };
    }

    /** In a table of the region, whatever the page is bound to: the roles of those above an organisation only read. */
    private <T> T regional(Supplier<T> work) {
        return scope.in(new Scope.Organisation(0), () -> transaction.execute(status -> work.get()));
    }
}

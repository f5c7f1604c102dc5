package ru.zvonok.platform.access.core;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;

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

    OwnPlacesService(CurrentActor current, GrantBook book, Directory directory) {
        this.current = current;
        this.book = book;
        this.directory = directory;
    }

    @Override
    public List<OwnPlace> all() {
        Map<Place, EnumSet<Role>> places = new TreeMap<>();
        for (GrantQuery.Grant grant : current.actor()
                .map(Actor::account)
                .map(account -> book.of(account).grants())
                .orElse(List.of())) {
            Place place = new Place(OwnPlace.Kind.valueOf(grant.place()), grant.placeId());
            if (open(place)) {
                places.computeIfAbsent(place, key -> EnumSet.noneOf(Role.class)).add(grant.role());
            }
        }
        return places.entrySet().stream()
                .map(entry -> new OwnPlace(entry.getKey().kind(), entry.getKey().id(), entry.getValue()))
                .toList();
    }

    private boolean open(Place place) {
        return switch (place.kind()) {
            case ORGANISATION ->
                directory.organisation(place.id()).filter(one -> !one.closed()).isPresent();
            case MUNICIPALITY -> directory.municipality(place.id()).isPresent();
            case REGION -> true;
        };
    }
}

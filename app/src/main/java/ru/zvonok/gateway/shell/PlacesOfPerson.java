package ru.zvonok.gateway.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Hat;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.uikit.Context;
import ru.zvonok.platform.uikit.ContextChoice;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;

/** The places the signed-in person has a role in, and the organisation an officer looks into. */
@Component
@Order(0)
class PlacesOfPerson implements ContextChoice {

    private final OwnPlaces places;
    private final Directory directory;

    PlacesOfPerson(OwnPlaces places, Directory directory) {
        this.places = places;
        this.directory = directory;
    }

    @Override
    public List<Context> choices() {
        String here = Here.base().orElse("");
        List<Context> own = new java.util.ArrayList<>(
                places.all().stream().map(place -> context(place, here)).toList());
        if (!own.isEmpty() && own.stream().noneMatch(Context::current)) {
            Here.organisation().stream()
                    .mapToObj(directory::organisation)
                    .flatMap(java.util.Optional::stream)
                    .map(one -> new Context(
                            Context.Kind.PLACE,
                            icon(one),
                            one.shortName(),
                            Words.t("shell.context.looking"),
                            here + "/today",
                            true))
                    .findFirst()
                    .ifPresent(looked -> own.add(0, looked));
        }
        return own;
    }

    private Context context(OwnPlace place, String here) {
        String base =
                switch (place.kind()) {
                    case ORGANISATION -> "o/" + place.id();
                    case MUNICIPALITY -> "m/" + place.id();
                    case REGION -> "region";
                };
        String roles = place.roles().stream()
                .sorted()
                .map(role -> Words.t(role.textKey()))
                .collect(Collectors.joining(", "));
        String path = base + "/today"
                + (place.hat() == null
                        ? ""
                        : "?" + Hat.PARAMETER + "=" + place.hat().code());
        boolean current = base.equals(here)
                && (place.hat() == null
                        || places.hat().filter(place.hat()::equals).isPresent());
        return new Context(Context.Kind.PLACE, icon(place), name(place), roles, path, current);
    }

    private String name(OwnPlace place) {
        return switch (place.kind()) {
            case ORGANISATION ->
                directory
                        .organisation(place.id())
                        .map(OrganisationEntry::shortName)
                        .orElse("");
            case MUNICIPALITY ->
                directory.municipality(place.id()).map(Municipality::name).orElse("");
            case REGION -> directory.regionName();
        };
    }

    private String icon(OwnPlace place) {
        return place.kind() == OwnPlace.Kind.ORGANISATION
                ? directory.organisation(place.id()).map(PlacesOfPerson::icon).orElse("school")
                : "building-2";
    }

    private static String icon(OrganisationEntry organisation) {
        return switch (organisation.kind()) {
            case SCHOOL -> "school";
            case PRESCHOOL -> "baby";
            case COLLEGE -> "graduation-cap";
        };
    }
}

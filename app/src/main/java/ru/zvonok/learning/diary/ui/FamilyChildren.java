package ru.zvonok.learning.diary.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.FamilyPage;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;

/** The children of a family in all their organisations, each asked for on its own behind its own wall. */
@Component
class FamilyChildren {

    /** A child with the page that shows it. */
    record Shown(DiaryChild child, String href) {}

    private final OwnPlaces places;
    private final TenantScope scope;
    private final Directory directory;
    private final Diary diary;
    private final ObjectProvider<FamilyPage> pages;

    FamilyChildren(
            OwnPlaces places, TenantScope scope, Directory directory, Diary diary, ObjectProvider<FamilyPage> pages) {
        this.places = places;
        this.scope = scope;
        this.directory = directory;
        this.diary = diary;
        this.pages = pages;
    }

    /** @param page the page one stands on, for organisations with a diary */
    List<Shown> all(String page) {
        List<Shown> shown = new ArrayList<>();
        for (OwnPlace place : places.all()) {
            boolean family = place.kind() == OwnPlace.Kind.ORGANISATION
                    && (place.roles().contains(Role.GUARDIAN) || place.roles().contains(Role.STUDENT));
            Optional<OrganisationEntry> organisation = family ? directory.organisation(place.id()) : Optional.empty();
            organisation.ifPresent(entry -> scope.in(entry.id(), diary::children)
                    .forEach(child -> shown.add(new Shown(child, href(entry, child, page)))));
        }
        return shown;
    }

    private String href(OrganisationEntry organisation, DiaryChild child, String page) {
        boolean diaryHere = organisation.modules().contains(ModuleProfile.SCHOOL)
                || organisation.modules().contains(ModuleProfile.VOCATIONAL);
        String path = diaryHere
                ? page + "/" + child.person()
                : pages.orderedStream()
                        .filter(one -> organisation.modules().contains(one.module()))
                        .map(one -> one.path(child.person()))
                        .findFirst()
                        .orElse("today");
        return "o/" + organisation.id() + "/" + path;
    }
}

package ru.zvonok.learning.diary.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.diary.DiaryWeek;
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

    /**
     * A child with the page that shows it.
     *
     * @param diary whether the organisation has a diary
     */
    record Shown(DiaryChild child, OrganisationEntry organisation, boolean diary, String href) {}

    private static final Set<Role> FAMILY = Set.of(Role.GUARDIAN, Role.STUDENT);

    /** The same wherever the page stands. */
    private static final Comparator<DiaryChild> ORDER =
            Comparator.comparing(DiaryChild::firstName).thenComparing(DiaryChild::person);

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

    /** For a page that shows no day. */
    List<Shown> all(String page) {
        return all(page, null);
    }

    /**
     * @param page the page one stands on, for organisations with a diary
     * @param day the day that is shown there, null where the page shows no day
     */
    List<Shown> all(String page, @Nullable LocalDate day) {
        List<Shown> shown = new ArrayList<>();
        for (OwnPlace place : places.all()) {
            Optional<OrganisationEntry> organisation =
                    family(place) ? directory.organisation(place.id()) : Optional.empty();
            organisation.ifPresent(entry -> shown.addAll(scope.in(entry.id(), () -> diary.children().stream()
                    .map(child -> shown(entry, child, page, day))
                    .toList())));
        }
        shown.sort(Comparator.comparing(Shown::child, ORDER));
        return shown;
    }

    /** Those of the bound organisation, in the same order; of whoever works there nobody. */
    List<DiaryChild> here() {
        long here = directory.current().id();
        return places.all().stream()
                        .anyMatch(place -> place.id() == here && family(place) && FAMILY.containsAll(place.roles()))
                ? diary.children().stream().sorted(ORDER).toList()
                : List.of();
    }

    private static boolean family(OwnPlace place) {
        return place.kind() == OwnPlace.Kind.ORGANISATION
                && place.roles().stream().anyMatch(FAMILY::contains);
    }

    private Shown shown(OrganisationEntry organisation, DiaryChild child, String page, @Nullable LocalDate day) {
        boolean diaryThere = organisation.modules().contains(ModuleProfile.SCHOOL)
                || organisation.modules().contains(ModuleProfile.VOCATIONAL);
        LocalDate at = day == null ? directory.today() : day;
        String path = diaryThere
                ? page + (page.endsWith("=") ? "" : "/") + child.person() + (day == null ? "" : "/" + day)
                : page(organisation).map(one -> one.path(child.person(), at)).orElse("today");
        return new Shown(child, organisation, diaryThere, "o/" + organisation.id() + "/" + path);
    }

    /** What is written of a child's day where there is no diary. */
    Optional<String> said(Shown shown) {
        return page(shown.organisation())
                .flatMap(page -> scope.in(
                        shown.organisation().id(), () -> page.said(shown.child().person(), directory.today())));
    }

    /** The week of a child where the diary is, also in another organisation: read there, behind its own wall. */
    DiaryWeek week(Shown shown) {
        return scope.in(
                shown.organisation().id(), () -> diary.week(shown.child().person(), directory.today()));
    }

    private Optional<FamilyPage> page(OrganisationEntry organisation) {
        return pages.orderedStream()
                .filter(one -> organisation.modules().contains(one.module()))
                .findFirst();
    }
}

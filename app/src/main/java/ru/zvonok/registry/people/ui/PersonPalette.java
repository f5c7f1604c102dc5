package ru.zvonok.registry.people.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.uikit.PaletteHit;
import ru.zvonok.platform.uikit.PaletteSource;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;

/** People by name in the search of everything. */
@Component
class PersonPalette implements PaletteSource {

    private final People people;
    private final AccessControl access;

    PersonPalette(People people, AccessControl access) {
        this.people = people;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "people.palette";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<PaletteHit> find(String text, int limit) {
        if (!access.allowsAny(PeopleAction.FIND)) {
            return List.of();
        }
        RowFilter open = access.rows(PeopleAction.VIEW, TargetKind.PERSON);
        return people.search(text, limit).stream()
                .filter(one -> open.all() || open.ids().contains(one.id()))
                .map(one -> new PaletteHit(
                        "user", one.name().full(), "", Words.t("people.palette.card"), "person/" + one.id()))
                .toList();
    }
}

package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.registry.people.StaffConcerns;

/** Whose employment ends, which positions are empty, who cannot sign in: for whoever employs people (STF). */
@org.springframework.stereotype.Component
class StaffToday implements TodayCard {

    private final Staff staff;
    private final AccessControl access;

    StaffToday(Staff staff, AccessControl access) {
        this.staff = staff;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(55);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(PeopleAction.EDIT_STAFF, Target.organisation())) {
            return Optional.empty();
        }
        StaffConcerns found = staff.concerns();
        if (found.none()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        found.ending().first().forEach(one -> list.add(ending(one)));
        if (found.ending().more() > 0) {
            list.add(new ListItem(Pieces.muted(
                    Words.count("people.today.ending-more", found.ending().more()))));
        }
        if (found.vacant().inAll() > 0) {
            list.add(new ListItem(
                    Pieces.two(new Span(Words.t("people.today.vacant")), new Span(vacant(found.vacant())))));
        }
        count(list, "people.today.without-account", found.withoutAccount());
        count(list, "people.today.never-signed-in", found.neverSignedIn());
        Div head = Pieces.head(Words.t("people.today"), Here.anchor("staff", Words.t("people.today.all")));
        return Optional.of(new Section(head, list));
    }

    private ListItem ending(StaffConcerns.Ending one) {
        String name = one.name().full();
        Component who = access.allows(PeopleAction.VIEW, Target.person(one.person()))
                ? Here.anchor("person/" + one.person() + "/employment", name)
                : new Span(name);
        return new ListItem(
                Pieces.two(who, new Span(one.position())),
                Tag.ochre(Words.t("people.today.until", Dates.shortDay(one.lastDay()))));
    }

    private static void count(UnorderedList list, String key, int count) {
        if (count > 0) {
            list.add(new ListItem(new Span(Words.t(key)), new Span(Words.count("people.staff.count", count))));
        }
    }

    private static String vacant(FirstOf<String> positions) {
        String names = String.join(", ", positions.first());
        return positions.more() == 0 ? names : Words.t("people.today.vacant-more", names, positions.more());
    }
}

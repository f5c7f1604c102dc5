package ru.zvonok.gateway.trail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.gateway.trail.AccessHistory;
import ru.zvonok.gateway.trail.TrailAction;
import ru.zvonok.gateway.trail.TrailEntry;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Rights and roles that were changed in the last week, for whoever changes them. */
@org.springframework.stereotype.Component
class RightsToday implements TodayCard {

    private static final int MOST = 5;

    private final AccessHistory history;
    private final AccessControl access;
    private final Directory directory;

    RightsToday(AccessHistory history, AccessControl access, Directory directory) {
        this.history = history;
        this.access = access;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(50);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(AccessAction.CHANGE_RIGHTS, Target.organisation())
                || !access.allows(TrailAction.VIEW_ORGANISATION, Target.organisation())) {
            return Optional.empty();
        }
        List<TrailEntry> changed =
                history.rightsChanged(Period.WEEK.until(directory.today()).from(), MOST);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        changed.forEach(entry -> list.add(new ListItem(Pieces.two(
                new Span(TrailWords.what(entry.event())),
                new Span(TrailWords.who(entry) + ", " + Dates.moment(entry.at()))))));
        Div head = Pieces.head(
                Words.t("trail.today"),
                Here.anchor(
                        "audit?period=" + Period.WEEK.code() + "&kind=write&module=access",
                        Words.t("trail.today.all")));
        return Optional.of(new Section(head, list));
    }
}

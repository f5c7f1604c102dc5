package ru.zvonok.learning.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.concerns.Concern;
import ru.zvonok.learning.concerns.Concerns;
import ru.zvonok.learning.concerns.ConcernsAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** «Сообщения об ошибках»: what families wait for an answer to. */
@org.springframework.stereotype.Component
class ConcernsToday implements TodayCard {

    private static final int MOST = 5;

    private final Concerns door;
    private final AccessControl access;

    ConcernsToday(Concerns door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(6);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(ConcernsAction.ANSWER) && !access.allowsAny(ConcernsAction.ANSWER_ACCESS)) {
            return Optional.empty();
        }
        List<Concern> waiting = door.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        waiting.stream().limit(MOST).forEach(one -> list.add(line(one)));
        return Optional.of(new Section(
                Pieces.head(
                        Words.t("concerns.list"),
                        Pieces.muted(String.valueOf(waiting.size())),
                        Here.anchor(Concerns.PAGE, Words.t("concerns.list.all"))),
                list));
    }

    private static ListItem line(Concern one) {
        Div what = new Div(
                new Span(Words.t(one.kind().textKey())),
                Pieces.muted(
                        one.course() == null ? one.groupName() : one.course().title()));
        what.addClassName("z-stack");
        String due = Dates.words(one.due());
        return new ListItem(what, one.overdue() ? Tag.overdue(due) : Pieces.muted(due));
    }
}

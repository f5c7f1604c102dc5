package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.WritePermit;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** For whoever may write in closed days just now: which, and until when. */
@org.springframework.stereotype.Component
class PermitToday implements TodayCard {

    private final ClosingDesk desk;
    private final AccessControl access;

    PermitToday(ClosingDesk desk, AccessControl access) {
        this.desk = desk;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(25);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(JournalAction.ENTER_MARKS)) {
            return Optional.empty();
        }
        List<WritePermit> mine = desk.permits().mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        mine.forEach(permit -> list.add(new ListItem(Pieces.two(
                permit.course() == null
                        ? Here.anchor("journal", Words.t("journal.permit.all"))
                        : Here.anchor(
                                "journal/" + permit.course(), Objects.requireNonNullElse(permit.courseTitle(), "")),
                new Span(told(permit))))));
        return Optional.of(new Section(Pieces.head(Words.t("journal.permit.today")), list));
    }

    private String told(WritePermit permit) {
        return Words.t("journal.permit.told", PermitsPart.days(permit), Dates.moment(desk.local(permit.until())));
    }
}

package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.campus.announcements.AnnouncementRow;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.AnnouncementsAction;
import ru.zvonok.campus.announcements.BoardFilter;
import ru.zvonok.campus.announcements.BoardFilter.Shelf;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** «Новые объявления»: what one has not opened yet, at the side of the first page of those who work here. */
@org.springframework.stereotype.Component
class AnnouncementsToday implements TodayCard {

    static final int MOST = 4;

    /** The part, with its own look on the page of another module. */
    @StyleSheet("context://z/announcements.css")
    static final class Pane extends Div {}

    private final Announcements door;
    private final AccessControl access;

    AnnouncementsToday(Announcements door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(2);
    }

    @Override
    public Optional<Component> content() {
        return family(access) ? Optional.empty() : unread(door, access);
    }

    /** Whether the reader has nothing here but a child, or is one. */
    static boolean family(AccessControl access) {
        return access.roles().stream().allMatch(role -> role.seat() == Role.Seat.FAMILY);
    }

    static Optional<Component> unread(Announcements door, AccessControl access) {
        if (!access.allowsAny(AnnouncementsAction.READ)) {
            return Optional.empty();
        }
        BoardFilter unread = BoardFilter.of(Shelf.UNREAD);
        List<AnnouncementRow> rows = door.board(unread, 0, MOST);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        rows.forEach(row -> list.add(BoardLines.brief(row)));
        Pane pane = new Pane();
        pane.add(
                Pieces.head(
                        Words.t("announcements.today"),
                        Pieces.muted(String.valueOf(rows.size() < MOST ? rows.size() : door.count(unread))),
                        Here.anchor(Announcements.PAGE, Words.t("announcements.today.all"))),
                list);
        return Optional.of(pane);
    }
}

package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.Topic;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** «Форум»: topics with something new. */
@org.springframework.stereotype.Component
class ForumToday implements TodayCard {

    private static final int MOST = 4;

    private final Forum door;
    private final AccessControl access;

    ForumToday(Forum door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(20);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(ForumAction.READ)) {
            return Optional.empty();
        }
        List<Topic> fresh = door.fresh(MOST);
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        fresh.forEach(one -> list.add(SectionView.line(one)));
        return Optional.of(new Section(
                Pieces.head(Words.t("forum.menu"), Here.anchor(Forum.PAGE, Words.t("forum.today.all"))), list));
    }
}

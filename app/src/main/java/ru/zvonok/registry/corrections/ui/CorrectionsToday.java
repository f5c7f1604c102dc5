package ru.zvonok.registry.corrections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.corrections.Corrections;
import ru.zvonok.registry.corrections.CorrectionsAction;
import ru.zvonok.registry.corrections.WaitingPerson;

/** «Изменения данных»: what families wait for an answer to. */
@org.springframework.stereotype.Component
class CorrectionsToday implements TodayCard {

    private static final int MOST = 5;

    private final Corrections door;
    private final AccessControl access;

    CorrectionsToday(Corrections door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(7);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(CorrectionsAction.VIEW)) {
            return Optional.empty();
        }
        List<WaitingPerson> waiting = door.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        waiting.stream().limit(MOST).forEach(one -> list.add(WaitingLines.of(one)));
        return Optional.of(new Section(
                Pieces.head(
                        Words.t("corrections.list"),
                        Pieces.muted(String.valueOf(waiting.size())),
                        Here.anchor(Corrections.PAGE, Words.t("corrections.list.all"))),
                list));
    }
}

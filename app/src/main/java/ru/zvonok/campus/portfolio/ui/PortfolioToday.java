package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.PortfolioReview;
import ru.zvonok.campus.portfolio.WaitingEntry;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** «Достижения ждут проверки», for whoever checks them. */
@org.springframework.stereotype.Component
class PortfolioToday implements TodayCard {

    private static final int MOST = 3;

    private final PortfolioReview door;
    private final AccessControl access;
    private final WaitingLines lines;

    PortfolioToday(PortfolioReview door, AccessControl access, WaitingLines lines) {
        this.door = door;
        this.access = access;
        this.lines = lines;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(8);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(PortfolioAction.VERIFY)) {
            return Optional.empty();
        }
        List<WaitingEntry> waiting = door.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        String count = waiting.size() < PortfolioReview.PAGE ? String.valueOf(waiting.size()) : waiting.size() + "+";
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        waiting.stream().limit(MOST).forEach(one -> list.add(lines.line(one, false)));
        return Optional.of(new Section(
                Pieces.head(
                        Words.t("portfolio.waiting"),
                        Pieces.muted(count),
                        Here.anchor(PortfolioReview.WAITING, Words.t("portfolio.waiting.all"))),
                list));
    }
}

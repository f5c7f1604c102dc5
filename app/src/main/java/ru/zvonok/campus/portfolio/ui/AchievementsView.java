package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import ru.zvonok.campus.portfolio.PortfolioReview;
import ru.zvonok.campus.portfolio.WaitingEntry;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Achievements that wait to be checked, the oldest first (DEF-11, DEF-12). */
@Route("o/:organisation/" + PortfolioReview.WAITING)
@ForAction("portfolio.verify")
@StyleSheet("context://z/portfolio.css")
class AchievementsView extends Page implements BeforeEnterObserver {

    private final transient PortfolioReview door;
    private final transient WaitingLines lines;

    AchievementsView(PortfolioReview door, WaitingLines lines) {
        super("portfolio.waiting");
        this.door = door;
        this.lines = lines;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(Words.t("portfolio.waiting")).second(Words.t("portfolio.waiting.second")));
        List<WaitingEntry> waiting = door.waiting();
        if (waiting.isEmpty()) {
            add(new EmptyPage("check", Words.t("portfolio.waiting.none"), Words.t("portfolio.waiting.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        waiting.forEach(one -> list.add(lines.line(one, true)));
        add(list);
        if (waiting.size() == PortfolioReview.PAGE) {
            add(Pieces.muted(Words.t("portfolio.waiting.more", waiting.size(), door.countWaiting())));
        }
    }
}

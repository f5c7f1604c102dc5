package ru.zvonok.registry.corrections.ui;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.corrections.Corrections;
import ru.zvonok.registry.corrections.WaitingPerson;

/** Whose families say that data have changed, the oldest report first. */
@Route("o/:organisation/" + Corrections.PAGE)
@ForAction("corrections.view")
class DataReportsView extends Page implements BeforeEnterObserver {

    private final transient Corrections door;

    DataReportsView(Corrections door) {
        super("corrections.list");
        this.door = door;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(Words.t("corrections.list")).second(Words.t("corrections.list.second")));
        List<WaitingPerson> waiting = door.waiting();
        if (waiting.isEmpty()) {
            add(new EmptyPage("check", Words.t("corrections.list.none"), Words.t("corrections.list.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        waiting.forEach(one -> list.add(WaitingLines.of(one)));
        add(list);
    }
}

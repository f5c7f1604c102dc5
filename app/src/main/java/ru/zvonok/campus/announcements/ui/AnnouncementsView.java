package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import ru.zvonok.campus.announcements.AnnouncementRow;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.AnnouncementsAction;
import ru.zvonok.campus.announcements.BoardFilter;
import ru.zvonok.campus.announcements.BoardFilter.Shelf;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** «Объявления»: the board, pinned and newest first. */
@Route("o/:organisation/" + Announcements.PAGE)
@Menu(title = "announcements.menu", icon = "megaphone", order = MenuSection.COMMUNICATION + 10)
@ForAction("announcements.read")
@StyleSheet("context://z/announcements.css")
class AnnouncementsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final transient Announcements door;
    private final transient AccessControl access;
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final Div list = new Div();
    private final Button more = new Button(Words.t("announcements.more"), click -> next());
    private Shelf shelf = Shelf.CURRENT;
    private UnorderedList lines = new UnorderedList();
    private int shown;
    private boolean recalling;

    AnnouncementsView(Announcements door, AccessControl access) {
        super("announcements.menu");
        this.door = door;
        this.access = access;
        addClassName("z-announcements");
        search.setPlaceholder(Words.t("announcements.search"));
        search.setAriaLabel(Words.t("announcements.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> searched());
        count.addClassName("z-muted");
        count.getElement().setAttribute("role", "status");
        more.addThemeVariants(ButtonVariant.TERTIARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("shelf")
                .orElse("");
        shelf = Arrays.stream(Shelf.values())
                .filter(one -> one.code().equals(code) && offered(one))
                .findFirst()
                .orElse(Shelf.CURRENT);
        removeAll();
        PageHead head = new PageHead(Words.t("announcements.menu"));
        if (places()) {
            Anchor write = Here.anchor(AnnouncementFormView.PATH, "");
            write.add(Icons.of("plus"), new Span(Words.t("announcements.write")));
            write.addClassName("z-button");
            head.actions(write);
        }
        Div bar = new Div(tabs(), search, count);
        bar.addClassName("z-announcement-bar");
        add(head, bar, list);
        show();
        // free text stays in the entry of the browser's history
        getElement()
                .executeJs("return (history.state && history.state.zText) || ''")
                .then(String.class, text -> {
                    recalling = true;
                    search.setValue(text);
                    recalling = false;
                    if (!text.isEmpty()) {
                        show();
                    }
                });
    }

    private boolean places() {
        return access.allowsAny(AnnouncementsAction.PLACE);
    }

    private boolean offered(Shelf one) {
        return switch (one) {
            case CURRENT, UNREAD, ARCHIVE -> true;
            case MINE -> places();
            case ALL -> access.allows(AnnouncementsAction.READ, Target.organisation());
        };
    }

    private ViewTabs tabs() {
        ViewTabs tabs = ViewTabs.segments("announcements.shelves");
        Arrays.stream(Shelf.values())
                .filter(this::offered)
                .forEach(one -> tabs.add(
                        one.code(),
                        Words.t("announcements.shelf." + one.code()),
                        Here.link(
                                one == Shelf.CURRENT
                                        ? Announcements.PAGE
                                        : Announcements.PAGE + "?shelf=" + one.code())));
        return tabs.current(shelf.code());
    }

    private void searched() {
        if (!recalling) {
            getElement()
                    .executeJs(
                            "history.replaceState(Object.assign({}, history.state, {zText: $0}), '', location.href)",
                            search.getValue());
            show();
        }
    }

    private BoardFilter filter() {
        return new BoardFilter(shelf, search.getValue().strip());
    }

    private void show() {
        list.removeAll();
        lines = new UnorderedList();
        lines.addClassNames("z-lines", "z-ruled");
        shown = 0;
        int all = door.count(filter());
        count.setText(Words.count("announcements.count", all));
        if (all == 0) {
            list.add(
                    search.getValue().isBlank()
                            ? new EmptyPage(
                                    "megaphone",
                                    Words.t("announcements.empty." + shelf.code()),
                                    Words.t("announcements.empty." + shelf.code() + ".text"))
                            : new EmptyPage(
                                    "search",
                                    Words.t("announcements.empty.search"),
                                    Words.t("announcements.empty.search.text")));
            return;
        }
        list.add(lines, more);
        next();
    }

    private void next() {
        List<AnnouncementRow> rows = door.board(filter(), shown, PAGE);
        rows.forEach(row -> lines.add(BoardLines.whole(row)));
        shown += rows.size();
        more.setVisible(rows.size() == PAGE);
    }
}

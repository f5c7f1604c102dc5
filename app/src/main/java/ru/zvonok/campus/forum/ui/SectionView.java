package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.Section;
import ru.zvonok.campus.forum.Topic;
import ru.zvonok.campus.forum.Topics;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** The topics of a section, the latest talk first. */
@Route("o/:organisation/" + Forum.PAGE + "/:section([0-9]{1,18})")
@ForAction("forum.read")
@StyleSheet("context://z/forum.css")
class SectionView extends Page implements BeforeEnterObserver {

    private final transient Forum door;

    SectionView(Forum door) {
        super("forum.menu");
        this.door = door;
        addClassName("z-forum");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long id = event.getRouteParameters().get("section").map(Addresses::id).orElseThrow(NotFoundException::new);
        Topics topics = door.topics(id, page(event));
        Section section = topics.section();
        add(Here.anchor(Forum.PAGE, Words.t("forum.all-sections")));
        PageHead head = new PageHead(section.name());
        if (!section.description().isEmpty()) {
            head.second(section.description());
        }
        if (section.writes() && !section.closed()) {
            Button write =
                    new Button(Words.t("forum.topic.new"), Icons.of("plus"), click -> Here.go("forum-new/" + id));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            head.actions(write);
        }
        add(head);
        if (section.closed()) {
            add(new Div(Tag.grey(Words.t("forum.closed"))));
        }
        if (topics.topics().isEmpty()) {
            add(new EmptyPage(
                    "messages-square",
                    Words.t("forum.section.empty"),
                    Words.t(
                            section.writes() && !section.closed()
                                    ? "forum.section.empty.write"
                                    : "forum.section.empty.read")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-forum-topics");
        topics.topics().forEach(one -> list.add(line(one)));
        add(list, new Pager(Forum.PAGE + "/" + id, topics.page(), topics.pages()));
    }

    static int page(BeforeEnterEvent event) {
        Long page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .map(Addresses::number)
                .orElse(null);
        return page == null ? 1 : (int) Math.clamp(page, 1L, 1_000_000L);
    }

    static ListItem line(Topic one) {
        Anchor title = Here.anchor(Forum.TOPIC_PAGE + "/" + one.id(), one.title());
        title.addClassName("z-strong");
        Div head = new Div(title);
        head.addClassName("z-forum-line");
        if (one.fresh() > 0) {
            head.add(Tag.accent(Words.t("forum.fresh", one.fresh())));
        }
        tags(one, head);
        Div what = new Div(
                head,
                Pieces.muted(Words.t(
                        "forum.topic.state",
                        one.author(),
                        Words.count("forum.messages", one.messages()),
                        Dates.moment(one.last()))));
        what.addClassName("z-stack");
        return new ListItem(what);
    }

    static void tags(Topic one, Div to) {
        if (one.held()) {
            to.add(Tag.ochre(Words.t("forum.held")));
        }
        if (one.pinned()) {
            to.add(Tag.grey(Words.t("forum.topic.pinned")));
        }
        if (one.closed()) {
            to.add(Tag.grey(Words.t("forum.topic.closed")));
        }
    }
}

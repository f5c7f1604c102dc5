package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumSections;
import ru.zvonok.campus.forum.Section;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** «Форум»: the sections one reads, with what is new in them (COM-04). */
@Route("o/:organisation/" + Forum.PAGE)
@Menu(title = "forum.menu", icon = "messages-square", order = MenuSection.COMMUNICATION + 30)
@ForAction("forum.read")
@StyleSheet("context://z/forum.css")
class ForumView extends Page implements BeforeEnterObserver {

    private final transient Forum door;
    private final transient ForumSections arranging;
    private final transient AccessControl access;

    ForumView(Forum door, ForumSections arranging, AccessControl access) {
        super("forum.menu");
        this.door = door;
        this.arranging = arranging;
        this.access = access;
        addClassName("z-forum");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        boolean arranges = access.allowsAny(ForumAction.ARRANGE);
        boolean orders = access.allows(ForumAction.ARRANGE, Target.organisation());
        List<Component> actions = new ArrayList<>();
        if (access.allowsAny(ForumAction.MODERATE)) {
            actions.add(Here.anchor(Forum.MODERATION_PAGE, Words.t("forum.moderation")));
        }
        actions.add(Here.anchor("forum-search", Words.t("forum.search")));
        if (arranges) {
            actions.add(new Button(
                    Words.t("forum.section.new"),
                    Icons.of("plus"),
                    click -> SectionForm.open(arranging, null, Pieces::again)));
        }
        add(new PageHead(Words.t("forum.menu"))
                .second(Words.t("forum.second"))
                .actions(actions.toArray(Component[]::new)));
        List<Section> sections = door.sections();
        if (sections.isEmpty()) {
            add(new EmptyPage(
                    "messages-square",
                    Words.t("forum.empty"),
                    Words.t(arranges ? "forum.empty.arrange" : "forum.empty.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-forum-sections");
        for (int i = 0; i < sections.size(); i++) {
            list.add(line(sections.get(i), orders && i > 0, orders && i < sections.size() - 1));
        }
        add(list);
    }

    private ListItem line(Section one, boolean up, boolean down) {
        Anchor name = Here.anchor(Forum.PAGE + "/" + one.id(), one.name());
        Div head = new Div(new H2(name));
        head.addClassName("z-forum-line");
        if (one.fresh() > 0) {
            head.add(Tag.accent(Words.t("forum.fresh", one.fresh())));
        }
        if (one.closed()) {
            head.add(Tag.grey(Words.t("forum.closed")));
        }
        Div what = new Div(head);
        what.addClassName("z-stack");
        if (!one.description().isEmpty()) {
            what.add(new Paragraph(one.description()));
        }
        String topics = Words.count("forum.topics", one.topics());
        what.add(Pieces.muted(
                one.last() == null ? topics : Words.t("forum.section.state", topics, Dates.moment(one.last()))));
        Div actions = new Div();
        actions.addClassName("z-forum-tools");
        if (up) {
            actions.add(move(one, true));
        }
        if (down) {
            actions.add(move(one, false));
        }
        if (one.arranges()) {
            Button edit = Icons.button(
                    "pencil",
                    "forum.section.edit",
                    click -> SectionForm.open(arranging, arranging.data(one.id()), Pieces::again));
            edit.setAriaLabel(Words.t("forum.section.edit-of", one.name()));
            actions.add(edit);
        }
        Div line = new Div(what, actions);
        line.addClassName("z-forum-row");
        return new ListItem(line);
    }

    private Button move(Section one, boolean up) {
        Button button =
                Icons.button(up ? "arrow-up" : "arrow-down", up ? "forum.section.up" : "forum.section.down", click -> {
                    arranging.move(one.id(), up);
                    Pieces.again();
                });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.t(up ? "forum.section.up-of" : "forum.section.down-of", one.name()));
        return button;
    }
}

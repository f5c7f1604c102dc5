package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumOrder;
import ru.zvonok.campus.forum.Moderation;
import ru.zvonok.campus.forum.Waiting;
import ru.zvonok.campus.forum.Waiting.Kind;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.LinkedText;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** «Модерация»: what waits, who may not write, which words hold a message back (COM-05, COM-06). */
@Route("o/:organisation/" + Forum.MODERATION_PAGE)
@ForAction("forum.moderate")
@StyleSheet("context://z/forum.css")
class ModerationView extends Page implements BeforeEnterObserver {

    private final transient Moderation door;
    private final transient PostDialogs dialogs;
    private final transient ForumOrder order;
    private final transient AccessControl access;

    ModerationView(Moderation door, PostDialogs dialogs, ForumOrder order, AccessControl access) {
        super("forum.moderation");
        this.door = door;
        this.dialogs = dialogs;
        this.order = order;
        this.access = access;
        addClassName("z-forum");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        FirstOf<Waiting> waiting = door.waiting();
        add(
                Here.anchor(Forum.PAGE, Words.t("forum.all-sections")),
                new PageHead(Words.t("forum.moderation")).second(Words.t("forum.moderation.second")));
        if (waiting.first().isEmpty()) {
            add(new EmptyPage("check", Words.t("forum.moderation.none"), Words.t("forum.moderation.none.text")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled", "z-forum-queue");
            waiting.first().forEach(one -> list.add(line(one)));
            add(list);
            if (waiting.more() > 0) {
                add(Pieces.muted(Words.count("forum.moderation.more", waiting.more())));
            }
        }
        add(new SuspendedPart(order, this::show));
        add(new WordsPart(order, access.allows(ForumAction.MODERATE, Target.organisation())));
    }

    private ListItem line(Waiting one) {
        Div head = new Div(new H2(Words.t(one.kind().textKey())));
        head.addClassName("z-forum-line");
        head.add(
                one.overdue()
                        ? Tag.red(Words.t("forum.moderation.overdue"))
                        : Pieces.muted(Words.t("forum.moderation.due", Dates.words(one.due()))));
        Div what = new Div(
                head,
                Pieces.muted(Words.t(
                        "forum.moderation.where", one.section(), one.topic(), one.author(), Dates.moment(one.at()))));
        what.addClassName("z-stack");
        Div text = LinkedText.of(one.text(), "z-prose", "z-post-text");
        text.addClassName("z-post-quote");
        what.add(text);
        if (one.reason() != null) {
            what.add(new Div(Words.t("forum.message.removed.reason", one.reason())));
        }
        if (!one.words().isEmpty()) {
            what.add(new Div(Words.t(
                    one.kind() == Kind.REPORTED ? "forum.moderation.report" : "forum.moderation.appeal",
                    one.who(),
                    one.words())));
        }
        Div tools = new Div();
        tools.addClassName("z-forum-tools");
        actions(one).forEach(tools::add);
        Anchor open = Here.anchor(
                Forum.TOPIC_PAGE + "/" + one.topicId() + "/" + one.message(), Words.t("forum.moderation.open"));
        tools.add(open);
        what.add(tools);
        return new ListItem(what);
    }

    private List<Button> actions(Waiting one) {
        List<Button> actions = new ArrayList<>();
        switch (one.kind()) {
            case HELD -> {
                actions.add(button("forum.message.approve", one, () -> dialogs.approve(one.message(), this::show)));
                actions.add(button("forum.message.remove", one, () -> dialogs.remove(one.message(), this::show)));
            }
            case REPORTED -> {
                actions.add(button("forum.message.remove", one, () -> dialogs.remove(one.message(), this::show)));
                actions.add(button("forum.decline.do", one, () -> dialogs.decline(one.id(), this::show)));
            }
            case APPEALED -> {
                actions.add(button("forum.message.put-back", one, () -> dialogs.putBack(one.message(), this::show)));
                actions.add(button("forum.confirm.do", one, () -> dialogs.confirm(one.message(), this::show)));
            }
        }
        actions.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        return actions;
    }

    private static Button button(String key, Waiting one, Runnable work) {
        Button button = new Button(Words.t(key), click -> work.run());
        button.setAriaLabel(Words.t("forum.message.of", Words.t(key), one.author()));
        return button;
    }
}

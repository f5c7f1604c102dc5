package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumPosts;
import ru.zvonok.campus.forum.Moderation;
import ru.zvonok.campus.forum.Place;
import ru.zvonok.campus.forum.Posted;
import ru.zvonok.campus.forum.Suspension;
import ru.zvonok.campus.forum.Topic;
import ru.zvonok.campus.forum.TopicPage;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** A topic: its messages page by page, and the place to write (COM-04, COM-05). */
@Route("o/:organisation/" + Forum.TOPIC_PAGE + "/:topic([0-9]{1,18})/:message?([0-9]{1,18})")
@ForAction("forum.read")
@StyleSheet("context://z/forum.css")
class TopicView extends Page implements BeforeEnterObserver {

    private static final String INTO_SIGHT = """
            setTimeout(() => {
              const post = document.getElementById($0);
              if (post) { post.scrollIntoView({block: 'start'}); post.classList.add('z-post-here'); }
            }, 150);
            """;

    private final transient Forum door;
    private final transient ForumPosts posts;
    private final transient Moderation moderation;
    private final transient PostDialogs dialogs;
    private final transient PostCards cards;
    private final transient ForumLive live;
    private final transient RegionalRules rules;
    private final transient Directory directory;
    private final Div head = new Div();
    private final Div messages = new Div();
    private final Div write = new Div();
    private long topic;
    private int page = 1;
    private transient @Nullable Composer composer;
    private transient @Nullable Registration listening;

    TopicView(
            Forum door,
            ForumPosts posts,
            Moderation moderation,
            PostDialogs dialogs,
            PostCards cards,
            ForumLive live,
            RegionalRules rules,
            Directory directory) {
        super("forum.menu");
        this.door = door;
        this.posts = posts;
        this.moderation = moderation;
        this.dialogs = dialogs;
        this.cards = cards;
        this.live = live;
        this.rules = rules;
        this.directory = directory;
        addClassName("z-forum");
        messages.addClassName("z-posts");
        add(head, messages, write);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long before = topic;
        topic = event.getRouteParameters().get("topic").map(Addresses::id).orElseThrow(NotFoundException::new);
        Long message =
                event.getRouteParameters().get("message").map(Addresses::id).orElse(null);
        boolean named = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .isPresent();
        Integer wanted = named ? Integer.valueOf(SectionView.page(event)) : null;
        if (message != null) {
            Place place = door.place(message);
            if (place.topic() != topic) {
                throw new NotFound();
            }
            wanted = place.page();
        }
        TopicPage shown = door.topic(topic, wanted);
        show(shown);
        writing(shown);
        if (before != topic) {
            listen();
        }
        Long target = message == null ? shown.firstNew() : message;
        if (target != null) {
            messages.getElement().executeJs(INTO_SIGHT, PostCards.id(target));
        }
    }

    private void refresh() {
        show(door.topic(topic, page));
    }

    private void show(TopicPage shown) {
        page = shown.page();
        head.removeAll();
        messages.removeAll();
        Topic one = shown.topic();
        Div line = new Div(new H1(one.title()));
        line.addClassName("z-forum-line");
        SectionView.tags(one, line);
        head.addClassName("z-stack");
        head.add(
                Here.anchor(Forum.PAGE + "/" + one.section(), shown.section().name()),
                line,
                Pieces.muted(Words.t("forum.topic.opened", one.author(), Dates.moment(one.opened()))),
                tools(shown));
        Pager above = new Pager(Forum.TOPIC_PAGE + "/" + topic, shown.page(), shown.pages());
        messages.add(above);
        shown.messages().forEach(message -> {
            if (Objects.equals(shown.firstNew(), message.id())) {
                Div fresh = new Div(Words.t("forum.topic.new-from-here"));
                fresh.addClassName("z-posts-new");
                messages.add(fresh);
            }
            messages.add(cards.of(shown, message, dialogs, this::refresh, answered -> {
                if (composer != null) {
                    composer.quote(answered);
                }
            }));
        });
        messages.add(new Pager(Forum.TOPIC_PAGE + "/" + topic, shown.page(), shown.pages()));
    }

    private Component tools(TopicPage shown) {
        Div tools = new Div();
        tools.addClassName("z-forum-tools");
        tools.add(button(shown.followed() ? "forum.topic.unfollow" : "forum.topic.follow", "bell", () -> {
            posts.follow(topic, !shown.followed());
            Notice.done(Words.t(shown.followed() ? "forum.topic.unfollowed" : "forum.topic.followed"));
        }));
        if (shown.section().moderates()) {
            boolean pinned = shown.topic().pinned();
            boolean closed = shown.topic().closed();
            tools.add(
                    button(
                            pinned ? "forum.topic.unpin" : "forum.topic.pin",
                            "star",
                            () -> moderation.pin(topic, !pinned)),
                    button(closed ? "forum.topic.reopen" : "forum.topic.close", "lock", () -> {
                        moderation.close(topic, !closed);
                        writing(door.topic(topic, page));
                    }));
        }
        return tools;
    }

    private Button button(String key, String icon, Runnable work) {
        Button button = new Button(Words.t(key), Icons.of(icon), click -> {
            work.run();
            refresh();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void writing(TopicPage shown) {
        write.removeAll();
        composer = null;
        Suspension suspended = shown.suspension();
        if (shown.whyNot() != null || suspended != null) {
            Div why = new Div(new Div(
                    suspended == null
                            ? Words.t(Objects.requireNonNull(shown.whyNot()).code())
                            : Words.t("forum.suspended", suspended.until(), suspended.reason())));
            why.addClassNames("z-callout", suspended == null ? "z-plain" : "z-ochre");
            write.add(why);
            return;
        }
        composer = new Composer(
                posts,
                shown.section().id(),
                topic,
                rules.whole("files.file-megabytes", directory.today()),
                this::posted);
        write.add(composer);
    }

    private void posted(Posted posted) {
        Place place = door.place(posted.message());
        if (place.page() == page) {
            refresh();
            messages.getElement().executeJs(INTO_SIGHT, PostCards.id(posted.message()));
        } else {
            Here.go(Forum.TOPIC_PAGE + "/" + topic + "/" + posted.message());
        }
    }

    private void listen() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
        getUI().ifPresent(ui ->
                listening = live.listen(directory.current().id(), topic, () -> ForumLive.later(ui, this::refresh)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listen();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}

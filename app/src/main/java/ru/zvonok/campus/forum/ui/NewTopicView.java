package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import ru.zvonok.campus.forum.Draft;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.ForumPosts;
import ru.zvonok.campus.forum.NewMessage;
import ru.zvonok.campus.forum.NewTopic;
import ru.zvonok.campus.forum.Posted;
import ru.zvonok.campus.forum.Section;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;

/** «Новая тема»: what it is about, and its first message. */
@Route("o/:organisation/forum-new/:section([0-9]{1,18})")
@ForAction("forum.write")
@StyleSheet("context://z/forum.css")
class NewTopicView extends Page implements BeforeEnterObserver {

    private static final int PAUSE = 700;

    private final transient Forum forum;
    private final transient ForumPosts door;
    private final transient RegionalRules rules;
    private final transient Directory directory;

    NewTopicView(Forum forum, ForumPosts door, RegionalRules rules, Directory directory) {
        super("forum.topic.new");
        this.forum = forum;
        this.door = door;
        this.rules = rules;
        this.directory = directory;
        addClassName("z-forum");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long id = event.getRouteParameters().get("section").map(Addresses::id).orElseThrow(NotFoundException::new);
        Section section = forum.section(id);
        Draft draft = door.draft(id, 0);
        TextField title = Fields.text("forum.topic.title", "forum.topic.title.example");
        title.setMaxLength(NewTopic.LONGEST_TITLE);
        TextArea text = Fields.area("forum.topic.text", "forum.topic.text.example");
        text.setMaxLength(NewMessage.LONGEST);
        text.setMinRows(6);
        Attachments files = new Attachments(rules.whole("files.file-megabytes", directory.today()));
        UUID sent = UUID.randomUUID();
        Form form = new Form();
        FormSection part = form.section();
        part.wide("title", title);
        part.wide("text", text);
        part.note(files);
        form.required(title, "forum.title-missing");
        form.required(text, "forum.text-missing");
        form.fill(() -> {
            title.setValue(draft.title());
            text.setValue(draft.text());
        });
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        Runnable keep = () -> door.keep(new Draft(id, 0, title.getValue(), text.getValue(), null));
        title.addValueChangeListener(change -> keep.run());
        text.addValueChangeListener(change -> keep.run());
        AtomicReference<Posted> posted = new AtomicReference<>();
        form.onSave(() -> posted.set(
                        door.open(new NewTopic(sent, id, title.getValue(), text.getValue(), files.chosen()))))
                .afterSave(() -> {
                    Posted made = Objects.requireNonNull(posted.get());
                    if (made.held()) {
                        Notice.warning(Words.t("forum.held.title"), Words.t("forum.held.text"));
                    }
                    Here.go(Forum.TOPIC_PAGE + "/" + made.topic());
                });
        form.bar().saveText(Words.t("forum.topic.create"));
        add(
                Here.anchor(Forum.PAGE + "/" + id, section.name()),
                new PageHead(Words.t("forum.topic.new")).second(new Span(section.description())),
                form,
                form.bar());
    }
}

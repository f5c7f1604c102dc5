package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.forum.Draft;
import ru.zvonok.campus.forum.ForumPosts;
import ru.zvonok.campus.forum.Message;
import ru.zvonok.campus.forum.NewMessage;
import ru.zvonok.campus.forum.Posted;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Where a message is written. What is typed is kept on the way, so that it is there again after a reload. */
final class Composer extends Div {

    private static final int PAUSE = 700;

    private final transient ForumPosts door;
    private final long section;
    private final long topic;
    private final TextArea text = Fields.area("forum.write", "forum.write.example");
    private final Attachments files;
    private final Div quoted = new Div();
    private final transient Consumer<Posted> done;
    private UUID sent = UUID.randomUUID();
    private @Nullable Long quotes;
    private transient @Nullable ShortcutRegistration keys;

    Composer(ForumPosts door, long section, long topic, int megabytes, Consumer<Posted> done) {
        this.door = door;
        this.section = section;
        this.topic = topic;
        this.done = done;
        this.files = new Attachments(megabytes);
        addClassName("z-composer");
        Draft draft = door.draft(section, topic);
        text.setMaxLength(NewMessage.LONGEST);
        text.setMinRows(3);
        text.setWidthFull();
        text.setValue(draft.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            if (change.isFromClient()) {
                keep();
            }
        });
        quotes = draft.quotes();
        quoted.addClassName("z-post-quoting");
        showQuoted(Words.t("forum.write.answer"));
        Button send = new Button(Words.t("forum.write.send"), Icons.of("send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div bar = new Div(send, Pieces.muted(Words.t("forum.write.keys")));
        bar.addClassName("z-composer-bar");
        add(new H2(Words.t("forum.write.heading")), quoted, text, files, bar);
    }

    /** The message answers another one. */
    void quote(Message message) {
        quotes = message.id();
        showQuoted(Words.t("forum.write.answer-to", message.author()));
        keep();
        text.focus();
        text.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    private void showQuoted(String words) {
        quoted.removeAll();
        quoted.setVisible(quotes != null);
        quoted.add(new Span(words), Icons.button("x", "forum.write.no-quote", click -> {
            quotes = null;
            quoted.setVisible(false);
            keep();
        }));
    }

    private void keep() {
        door.keep(new Draft(section, topic, "", text.getValue(), quotes));
    }

    private void send() {
        try {
            Posted posted = door.post(new NewMessage(sent, topic, text.getValue(), quotes, files.chosen()));
            sent = UUID.randomUUID();
            text.clear();
            files.clear();
            quotes = null;
            quoted.setVisible(false);
            Notice.settled();
            if (posted.held()) {
                Notice.warning(Words.t("forum.held.title"), Words.t("forum.held.text"));
            }
            done.accept(posted);
        } catch (Refusal refusal) {
            if ("text".equals(refusal.field())) {
                text.setErrorMessage(Failures.atField(refusal));
                text.setInvalid(true);
                text.focus();
            } else {
                Failures.show(refusal);
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        keys = Shortcuts.addShortcutListener(this, this::send, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        keys.setResetFocusOnActiveElement(true);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (keys != null) {
            keys.remove();
            keys = null;
        }
    }
}

package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import ru.zvonok.campus.forum.Forum;
import ru.zvonok.campus.forum.Message;
import ru.zvonok.campus.forum.Message.Attachment;
import ru.zvonok.campus.forum.Message.Quote;
import ru.zvonok.campus.forum.Message.Removal;
import ru.zvonok.campus.forum.MessageState;
import ru.zvonok.campus.forum.TopicPage;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.LinkedText;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** A message on the page of its topic. */
@org.springframework.stereotype.Component
class PostCards {

    private final Files files;

    PostCards(Files files) {
        this.files = files;
    }

    /** The id of a message's element. */
    static String id(long message) {
        return "post-" + message;
    }

    /** @param changed what to do after something was done to it */
    Component of(TopicPage page, Message one, PostDialogs dialogs, Runnable changed, Consumer<Message> answer) {
        Article card = new Article();
        card.addClassName("z-post");
        card.setId(id(one.id()));
        if (one.mine()) {
            card.addClassName("z-post-mine");
        }
        card.add(head(page, one));
        Quote quote = one.quote();
        if (quote != null) {
            card.add(quoted(page, quote));
        }
        Removal removal = one.removal();
        if (removal != null) {
            card.add(removed(one, removal));
        }
        if (!one.text().isEmpty()) {
            Div text = LinkedText.of(one.text(), "z-prose", "z-post-text");
            if (one.state() == MessageState.REMOVED) {
                text.addClassName("z-muted");
            }
            card.add(text);
        }
        if (!one.files().isEmpty()) {
            Div shelf = new Div();
            shelf.addClassName("z-forum-tools");
            one.files().forEach(file -> shelf.add(file(file)));
            card.add(shelf);
        }
        card.add(tools(page, one, dialogs, changed, answer));
        return card;
    }

    private static Component head(TopicPage page, Message one) {
        Span author = new Span(one.author());
        author.addClassName("z-strong");
        Anchor at = Here.anchor(Forum.TOPIC_PAGE + "/" + page.topic().id() + "/" + one.id(), Dates.moment(one.at()));
        at.addClassName("z-post-at");
        Div head = new Div(author, Pieces.muted(Words.t(one.role().textKey())), at);
        head.addClassName("z-post-head");
        if (one.edited() != null) {
            head.add(Pieces.muted(Words.t("forum.message.edited", Dates.moment(one.edited()))));
        }
        if (one.state() == MessageState.HELD) {
            head.add(Tag.ochre(Words.t("forum.held")));
        }
        if (one.reported()) {
            head.add(Tag.grey(Words.t("forum.message.reported")));
        }
        return head;
    }

    private static Component quoted(TopicPage page, Quote quote) {
        Anchor author = Here.anchor(Forum.TOPIC_PAGE + "/" + page.topic().id() + "/" + quote.message(), quote.author());
        Div words = new Div(quote.text().isEmpty() ? Words.t("forum.message.quote-gone") : quote.text());
        words.addClassName("z-post-quote-text");
        Div all = new Div(author, words);
        all.addClassName("z-post-quote");
        return all;
    }

    private static Component removed(Message one, Removal removal) {
        Div all = new Div(
                new Div(Words.t("forum.message.removed")),
                new Div(Words.t("forum.message.removed.reason", removal.reason())));
        all.addClassNames("z-callout", "z-plain");
        String appeal = removal.appeal();
        if (appeal != null) {
            all.add(new Div(Words.t("forum.message.appeal", appeal)));
            String answer = removal.answer();
            all.add(new Div(
                    answer == null
                            ? Words.t("forum.message.appeal.waits")
                            : Words.t("forum.message.appeal.answer", answer)));
        }
        if (one.mine() && !one.text().isEmpty()) {
            all.add(Pieces.muted(Words.t("forum.message.removed.own")));
        }
        return all;
    }

    private Button file(Attachment file) {
        Button open = new Button(file.name(), Icons.of("paperclip"), click -> UI.getCurrentOrThrow()
                .getPage()
                .setLocation(files.link(file.file())));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("z-file");
        return open;
    }

    private static Component tools(
            TopicPage page, Message one, PostDialogs dialogs, Runnable changed, Consumer<Message> answer) {
        boolean shown = one.state() == MessageState.SHOWN;
        boolean moderates = page.section().moderates();
        boolean writes = page.whyNot() == null && page.suspension() == null;
        Div tools = new Div();
        tools.addClassName("z-forum-tools");
        if (shown && writes) {
            tools.add(button("forum.message.answer", one, () -> answer.accept(one)));
        }
        if (one.editable()) {
            tools.add(button("forum.message.edit", one, () -> dialogs.edit(one, changed)));
        }
        Removal removal = one.removal();
        if (one.mine() && removal != null && removal.appeal() == null) {
            tools.add(button("forum.message.appeal.send", one, () -> dialogs.appeal(one, changed)));
        }
        if (shown && !one.mine() && !one.reported() && !moderates) {
            tools.add(button("forum.message.report", one, () -> dialogs.report(one, changed)));
        }
        if (moderates) {
            tools.add(moderating(one, dialogs, changed));
        }
        return tools;
    }

    private static Button moderating(Message one, PostDialogs dialogs, Runnable changed) {
        Button root = button("forum.message.moderate", one, () -> {});
        root.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(root);
        menu.setOpenOnClick(true);
        if (one.state() == MessageState.HELD) {
            menu.addItem(Words.t("forum.message.approve"), click -> dialogs.approve(one.id(), changed));
        }
        if (one.state() == MessageState.REMOVED) {
            menu.addItem(Words.t("forum.message.put-back"), click -> dialogs.putBack(one.id(), changed));
        } else {
            menu.addItem(Words.t("forum.message.remove"), click -> dialogs.remove(one.id(), changed));
        }
        if (one.edited() != null) {
            menu.addItem(Words.t("forum.message.versions"), click -> dialogs.versions(one.id()));
        }
        if (!one.mine()) {
            menu.addItem(Words.t("forum.message.suspend"), click -> dialogs.suspend(one.id(), one.author(), changed));
        }
        return root;
    }

    private static Button button(String key, Message one, Runnable work) {
        Button button = new Button(Words.t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.t("forum.message.of", Words.t(key), one.author()));
        return button;
    }
}

package ru.zvonok.campus.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.mail.LetterLine;
import ru.zvonok.campus.mail.MailDesk;
import ru.zvonok.campus.mail.MailFolder;
import ru.zvonok.campus.mail.Mailbox;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SearchedText;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** The mailbox: folders, the letters of one of them at the left, the open letter at the right; on a phone one of the two. */
@Route("o/:organisation/" + Mailbox.PAGE)
@Menu(title = "mail.menu", icon = "mail", order = MenuSection.COMMUNICATION + 10)
@ForAction("mail.use")
@StyleSheet("context://z/mail.css")
class MailView extends Page implements BeforeEnterObserver {

    private static final int PAGE_OF = 50;

    private final transient Mailbox box;
    private final transient LetterPane pane;
    private final Div folders = new Div();
    private final TextField search = new TextField();
    private final Span count = Pieces.muted("");
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final Button more = new Button(Words.t("mail.more"), click -> next());
    private final Div letter = new Div();
    private MailFolder folder = MailFolder.INBOX;
    private @Nullable Long open;
    private int shown;
    private boolean reading;

    MailView(Mailbox box, MailDesk desk, LetterPapers papers) {
        super("mail.menu");
        this.box = box;
        this.pane = new LetterPane(box, desk, papers, this::address, this::listed);
        addClassName("z-mail-page");
        Button write = new Button(
                Words.t("mail.write-letter"),
                Icons.of("pencil"),
                click -> Here.go(MailDesk.PAGE + "?draft=" + desk.start()));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        search.setPlaceholder(Words.t("mail.search"));
        search.setAriaLabel(Words.t("mail.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> searched());
        count.getElement().setAttribute("role", "status");
        list.addClassNames("z-lines", "z-ruled", "z-mail-list");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        Div finder = new Div(search, count);
        finder.addClassName("z-mail-finder");
        Div left = new Div(finder, list, nothing, more);
        left.addClassName("z-mail-left");
        letter.addClassName("z-mail-letter");
        Div both = new Div(left, letter);
        both.addClassName("z-mail");
        add(new PageHead(Words.t("mail.menu")).actions(write), folders, both);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        folder = query.getSingleParameter("folder").flatMap(MailFolder::of).orElse(MailFolder.INBOX);
        open = query.getSingleParameter("open").map(Addresses::id).orElse(null);
        if (event.getTrigger() == NavigationTrigger.HISTORY || event.getTrigger() == NavigationTrigger.PAGE_LOAD) {
            SearchedText.recall(this, this::recalled);
        } else {
            SearchedText.remember(this, search.getValue());
        }
        letter.removeAll();
        if (open == null) {
            letter.add(new EmptyPage("mail", Words.t("mail.choose"), Words.t("mail.choose.text")));
        } else {
            letter.add(pane.of(open));
        }
        if (open == null) {
            removeClassName("z-mail-open");
        } else {
            addClassName("z-mail-open");
        }
        listed();
    }

    private void searched() {
        if (!reading) {
            SearchedText.remember(this, search.getValue());
            listed();
        }
    }

    private void recalled(String text) {
        if (!text.equals(search.getValue())) {
            reading = true;
            search.setValue(text);
            reading = false;
            listed();
        }
    }

    /** Reads folders and list anew; the letter stays. */
    private void listed() {
        int unread = box.unread();
        ViewTabs tabs = ViewTabs.tabs("mail.folders");
        for (MailFolder one : MailFolder.values()) {
            boolean news = one == MailFolder.INBOX && unread > 0;
            tabs.add(
                    one.code(),
                    news ? Words.t("mail.folder.inbox.unread", unread) : Words.t(one.textKey()),
                    Here.link(Mailbox.PAGE + (one == MailFolder.INBOX ? "" : "?folder=" + one.code())));
        }
        folders.removeAll();
        folders.add(tabs.current(folder.code()));
        list.removeAll();
        shown = 0;
        next();
    }

    private void next() {
        String text = search.getValue();
        int all = box.count(folder, text);
        List<LetterLine> lines = box.list(folder, text, shown, PAGE_OF);
        lines.forEach(line -> list.add(item(line)));
        shown += lines.size();
        count.setText(Words.count("mail.count", all));
        more.setVisible(shown < all);
        search.setVisible(all > 0 || !text.isEmpty());
        nothing.removeAll();
        if (all == 0) {
            nothing.add(
                    text.isBlank()
                            ? new EmptyPage(
                                    "inbox",
                                    Words.t(folder.textKey() + ".none"),
                                    Words.t(folder.textKey() + ".none.text"))
                            : new EmptyPage("search", Words.t("mail.none.found"), Words.t("mail.none.found.text")));
        }
    }

    private String address(@Nullable Long id) {
        String query = folder == MailFolder.INBOX ? "" : "folder=" + folder.code();
        if (id != null) {
            query = (query.isEmpty() ? "" : query + "&") + "open=" + id;
        }
        return query.isEmpty() ? Mailbox.PAGE : Mailbox.PAGE + "?" + query;
    }

    private ListItem item(LetterLine line) {
        Span who = new Span(line.who().isEmpty() ? Words.t("mail.no-recipient") : String.join(", ", line.who()));
        who.addClassName("z-mail-who");
        Span at = Pieces.muted(Dates.moment(line.at()));
        Div first = new Div(who, at);
        first.addClassName("z-mail-first");
        Span subject = new Span(line.subject().isEmpty() ? Words.t("mail.no-subject") : line.subject());
        subject.addClassName("z-mail-subject");
        Span preview = Pieces.muted(line.removed() ? Words.t("mail.removed-line") : line.preview());
        preview.addClassName("z-mail-preview");
        Anchor link = new Anchor(
                Here.link(folder == MailFolder.DRAFTS ? MailDesk.PAGE + "?draft=" + line.id() : address(line.id())));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("z-mail-line");
        link.add(first, subject, preview);
        Div signs = signs(line);
        if (signs.getComponentCount() > 0) {
            link.add(signs);
        }
        ListItem item = new ListItem(link);
        if (line.unread()) {
            item.addClassName("z-mail-new");
        }
        if (open != null && open == line.id()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }

    private Div signs(LetterLine line) {
        Div signs = new Div();
        signs.addClassName("z-tags");
        if (line.unread()) {
            signs.add(Tag.accent(Words.t("mail.unread")));
        }
        if (line.mine() && folder != MailFolder.DRAFTS) {
            signs.add(readOf(line));
        }
        if (line.papers()) {
            signs.add(Tag.grey(Words.t("mail.with-papers")));
        }
        return signs;
    }

    private static Component readOf(LetterLine line) {
        String text = Words.t("mail.read-of", line.read(), line.recipients());
        return line.read() == line.recipients() ? Tag.done(text) : Tag.grey(text);
    }
}

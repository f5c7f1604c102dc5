package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.campus.announcements.Announcement;
import ru.zvonok.campus.announcements.Announcement.Confirmation;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** One announcement: what it says, its files, the word that one has taken note; for its author who has. */
@Route("o/:organisation/" + AnnouncementView.PATH + "/:announcement([0-9]+)")
@ForAction("announcements.read")
@StyleSheet("context://z/announcements.css")
class AnnouncementView extends Page implements BeforeEnterObserver {

    static final String PATH = Announcements.ONE;

    private static final int LONGEST_WORD = 500;

    private final transient Announcements door;
    private final transient Files files;

    AnnouncementView(Announcements door, Files files) {
        super("announcements.one");
        this.door = door;
        this.files = files;
        addClassName("z-announcements");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(door.open(event.getRouteParameters()
                .get("announcement")
                .map(Addresses::id)
                .orElseThrow(NotFound::new)));
    }

    private void show(Announcement one) {
        Anchor back = Here.anchor(Announcements.PAGE, "");
        back.add(Icons.of("arrow-left"), new Span(Words.t("announcements.menu")));
        back.addClassName("z-announcement-back");
        PageHead head = new PageHead(one.title()).second(second(one));
        List<Component> actions = actions(one);
        if (!actions.isEmpty()) {
            head.actions(actions.toArray(Component[]::new));
        }
        add(back, head);
        if (one.state() == AnnouncementState.WITHDRAWN) {
            Div word = new Div(Icons.of("info"), new Div(Words.t("announcements.withdrawn.word", one.word())));
            word.addClassNames("z-callout", "z-ochre");
            add(word);
        }
        if (!one.text().isEmpty()) {
            add(PlainText.of(one.text()));
        }
        if (!one.files().isEmpty()) {
            add(new H2(Words.t("announcements.files")), new FileShelf(new ShownFiles(one.files(), files), 1, false));
        }
        confirmation(one);
        Section facts = new Section(Pieces.facts(AnnouncementWords.facts(one)));
        facts.addClassName("z-announcement-facts");
        add(facts);
        if (one.mayFollow()) {
            add(new ReadersPart(door, one));
        }
    }

    private static Component[] second(Announcement one) {
        List<Component> second = new ArrayList<>();
        second.add(new Span(BoardLines.author(one.author(), one.role().textKey())));
        if (one.state() != AnnouncementState.PUBLISHED) {
            second.add(Tag.grey(Words.t(one.state().textKey())));
        }
        if (one.pinned()) {
            second.add(Tag.grey(Words.t("announcements.pinned")));
        }
        if (one.changedAt() != null) {
            second.add(Tag.ochre(Words.t("announcements.changed-at", Dates.moment(one.changedAt()))));
        }
        return second.toArray(Component[]::new);
    }

    private List<Component> actions(Announcement one) {
        List<Component> actions = new ArrayList<>();
        if (one.mayEdit()) {
            Anchor edit = Here.anchor(
                    AnnouncementFormView.PATH + "?" + AnnouncementFormView.OF + "=" + one.id(),
                    Words.t("announcements.edit"));
            edit.addClassName("z-button");
            actions.add(edit);
        }
        if (one.mayFollow() && one.state() == AnnouncementState.PUBLISHED) {
            actions.add(new Button(Words.t("announcements.withdraw"), click -> withdraw(one)));
        }
        if (one.mayEdit() && one.state() == AnnouncementState.DRAFT) {
            actions.add(new Button(Words.t("announcements.drop"), click -> drop(one)));
        }
        return actions;
    }

    private void confirmation(Announcement one) {
        if (one.confirmation() == Confirmation.ASKED) {
            Button confirm = new Button(Words.t("announcements.confirm"), Icons.of("check"), click -> {
                door.confirm(one.id());
                Notice.done(Words.t("announcements.confirm.done"));
                Pieces.again();
            });
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            Div ask = new Div(Icons.of("circle-question-mark"), new Div(Words.t("announcements.confirm.ask")), confirm);
            ask.addClassNames("z-callout", "z-ochre", "z-announcement-ask");
            add(ask);
        } else if (one.confirmation() == Confirmation.GIVEN && one.confirmedAt() != null) {
            add(Tag.done(Words.t("announcements.confirm.given", Dates.moment(one.confirmedAt()))));
        }
    }

    private void withdraw(Announcement one) {
        TextArea word = Fields.area("announcements.withdraw.word", "announcements.withdraw.example");
        word.setMaxLength(LONGEST_WORD);
        Form form = new Form();
        form.section().note(new Span(Words.t("announcements.withdraw.text"))).wide("word", word);
        form.required(word, "announcements.word-missing");
        form.onSave(() -> door.withdraw(one.id(), word.getValue())).afterSave(() -> {
            Notice.done(Words.t("announcements.withdraw.done"));
            Pieces.again();
        });
        FormDialog.open(Words.t("announcements.withdraw.title"), form, Words.t("announcements.withdraw"));
    }

    private void drop(Announcement one) {
        Confirm.ask(
                Words.t("announcements.drop.title"),
                Words.t("announcements.drop.text"),
                Words.t("announcements.drop"),
                () -> {
                    door.drop(one.id());
                    Here.go(Announcements.PAGE + "?shelf=mine");
                });
    }
}

package ru.zvonok.campus.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.mail.Letter;
import ru.zvonok.campus.mail.LetterReader;
import ru.zvonok.campus.mail.MailDesk;
import ru.zvonok.campus.mail.Mailbox;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.LinkedText;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** One letter with what can be done with it. */
final class LetterPane {

    private static final int REASON = 500;

    private final Mailbox box;
    private final MailDesk desk;
    private final LetterPapers papers;
    private final Function<@Nullable Long, String> address;
    private final Runnable changed;

    LetterPane(
            Mailbox box,
            MailDesk desk,
            LetterPapers papers,
            Function<@Nullable Long, String> address,
            Runnable changed) {
        this.box = box;
        this.desk = desk;
        this.papers = papers;
        this.address = address;
        this.changed = changed;
    }

    Component of(long id) {
        Letter letter = box.open(id);
        Div all = new Div();
        all.addClassName("z-stack");
        Anchor back = Here.anchor(address.apply(null), "");
        back.getElement().setAttribute("router-link", true);
        back.add(Icons.of("arrow-left"), new Span(Words.t("mail.back")));
        back.addClassName("z-mail-back");
        all.add(back, new H2(letter.subject().isEmpty() ? Words.t("mail.no-subject") : letter.subject()));
        all.add(Pieces.facts(facts(letter)), Pieces.muted(Dates.moment(letter.at())));
        all.add(content(letter, papers));
        all.add(actions(letter));
        if (letter.mine()) {
            all.add(readers(letter));
        }
        return all;
    }

    /** What a letter says, or that a moderator removed it. */
    static Div content(Letter letter, LetterPapers papers) {
        Div content = new Div();
        content.addClassName("z-stack");
        String removed = letter.removed();
        if (removed != null) {
            Div instead = new Div(new Span(Words.t("mail.removed-letter", removed)));
            instead.addClassName("z-callout");
            content.add(instead);
        } else {
            content.add(LinkedText.of(letter.body(), "z-mail-body"));
        }
        if (!letter.papers().isEmpty()) {
            content.add(papers.of(letter.papers()));
        }
        return content;
    }

    private static List<Map.Entry<String, String>> facts(Letter letter) {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry(
                Words.t("mail.from"),
                letter.fromWho().isEmpty() ? letter.from() : letter.from() + " (" + letter.fromWho() + ")"));
        if (!letter.to().isEmpty()) {
            facts.add(Map.entry(Words.t("mail.to"), String.join(", ", letter.to())));
        }
        return facts;
    }

    private Div actions(Letter letter) {
        Div actions = new Div();
        actions.addClassName("z-mail-actions");
        long id = letter.id();
        if (!letter.inBin()) {
            if (!letter.mine()) {
                Button reply = button("mail.reply", () -> write(desk.reply(id, false)));
                reply.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(reply);
            }
            if (letter.mine() || letter.to().size() > 1) {
                actions.add(button("mail.reply-all", () -> write(desk.reply(id, true))));
            }
            if (letter.removed() == null) {
                actions.add(button("mail.forward", () -> write(desk.forward(id))));
            }
            actions.add(button("mail.bin", () -> {
                box.bin(id);
                Notice.undo(Words.t("mail.binned"), () -> {
                    box.restore(id);
                    changed.run();
                });
                Here.go(address.apply(null));
            }));
            if (!letter.mine() && letter.removed() == null && !letter.reported()) {
                actions.add(button("mail.report", () -> report(id)));
            }
        } else {
            actions.add(button("mail.restore", () -> {
                box.restore(id);
                Here.go(address.apply(null));
            }));
            actions.add(button(
                    "mail.erase",
                    () -> Confirm.ask(
                            Words.t("mail.erase.title"), Words.t("mail.erase.text"), Words.t("mail.erase"), () -> {
                                box.erase(id);
                                Here.go(address.apply(null));
                            })));
        }
        if (letter.reported()) {
            actions.add(Pieces.muted(Words.t("mail.reported-line")));
        }
        return actions;
    }

    private Details readers(Letter letter) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        Details details = new Details(Words.t("mail.read-of", letter.read(), letter.recipients()), list);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && list.getComponentCount() == 0) {
                box.readers(letter.id()).forEach(reader -> list.add(line(reader)));
            }
        });
        return details;
    }

    private static ListItem line(LetterReader reader) {
        return new ListItem(
                new Span(reader.name()),
                Pieces.muted(reader.at() == null ? Words.t("mail.readers.not") : Dates.moment(reader.at())));
    }

    private void report(long id) {
        TextArea words = Fields.area("mail.report.words", "mail.report.words.example");
        words.setMaxLength(REASON);
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Span(Words.t("mail.report.text")));
        section.wide("words", words);
        form.required(words, "mail.words-missing");
        form.onSave(() -> box.report(id, words.getValue())).afterSave(() -> {
            Notice.done(Words.t("mail.report.sent"));
            Pieces.again();
        });
        FormDialog.open(Words.t("mail.report.title"), form, Words.t("mail.report.send"));
    }

    private static void write(long draft) {
        Here.go(MailDesk.PAGE + "?draft=" + draft);
    }

    private static Button button(String key, Runnable run) {
        return new Button(Words.t(key), click -> run.run());
    }
}

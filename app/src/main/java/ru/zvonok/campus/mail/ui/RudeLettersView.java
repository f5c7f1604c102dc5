package ru.zvonok.campus.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import ru.zvonok.campus.mail.MailModeration;
import ru.zvonok.campus.mail.ReportedLetter;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.LinkedText;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Letters that were reported as rude, for whoever moderates. */
@Route("o/:organisation/" + MailModeration.PAGE)
@Menu(title = "mail.reports", icon = "shield-check", order = MenuSection.COMMUNICATION + 19)
@ForAction(value = "mail.moderate", whole = true)
@StyleSheet("context://z/mail.css")
class RudeLettersView extends Page implements BeforeEnterObserver {

    private static final int REASON = 500;

    private final transient MailModeration door;
    private final transient LetterPapers papers;

    RudeLettersView(MailModeration door, LetterPapers papers) {
        super("mail.reports");
        this.door = door;
        this.papers = papers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<ReportedLetter> waiting = door.waiting();
        add(new PageHead(Words.t("mail.reports")).second(Words.t("mail.reports.second")));
        if (waiting.isEmpty()) {
            add(new EmptyPage("shield-check", Words.t("mail.reports.none"), Words.t("mail.reports.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        waiting.forEach(one -> list.add(line(one)));
        add(list);
    }

    private ListItem line(ReportedLetter one) {
        String from = one.fromWho().isEmpty() ? one.from() : one.from() + " (" + one.fromWho() + ")";
        Div what = new Div(
                new H2(one.subject().isEmpty() ? Words.t("mail.no-subject") : one.subject()),
                Pieces.muted(from + ", " + Dates.moment(one.at())),
                LinkedText.of(one.body(), "z-mail-body"));
        what.addClassName("z-stack");
        if (!one.papers().isEmpty()) {
            what.add(papers.of(one.papers()));
        }
        one.reports().forEach(report -> {
            Div said = new Div(
                    new Span(Words.t("mail.reports.by", report.who(), Dates.moment(report.at()), report.words())));
            said.addClassName("z-callout");
            what.add(said);
        });
        Div actions = new Div(
                new Button(Words.t("mail.reports.remove"), click -> remove(one.id())),
                new Button(Words.t("mail.reports.keep"), click -> {
                    door.keep(one.id());
                    Notice.done(Words.t("mail.reports.kept"));
                    Pieces.again();
                }));
        actions.addClassName("z-mail-actions");
        what.add(actions);
        return new ListItem(what);
    }

    private void remove(long letter) {
        TextArea words = Fields.area("mail.reports.remove.reason", "mail.reports.remove.example");
        words.setMaxLength(REASON);
        Form form = new Form();
        FormSection section = form.section();
        section.wide("words", words);
        form.required(words, "mail.words-missing");
        form.onSave(() -> door.remove(letter, words.getValue())).afterSave(() -> {
            Notice.done(Words.t("mail.reports.removed"));
            Pieces.again();
        });
        FormDialog.open(Words.t("mail.reports.remove"), form, Words.t("mail.reports.remove"));
    }
}

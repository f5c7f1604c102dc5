package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The sections of a portfolio, on its own page and on the card of the person. */
@StyleSheet("context://z/portfolio.css")
final class PortfolioPane extends Div {

    private final transient PortfolioParts parts;
    private final transient Portfolio portfolio;

    PortfolioPane(PortfolioParts parts, Portfolio portfolio) {
        this.parts = parts;
        this.portfolio = portfolio;
        addClassName("z-portfolio");
        add(portrait());
        for (PortfolioSection section : PortfolioSection.values()) {
            add(section(section));
        }
        if (portfolio.fills() && portfolio.kind() == PortfolioKind.STUDENT) {
            add(consent());
        }
    }

    private Section portrait() {
        Section section = new Section(Pieces.head(Words.t("portfolio.portrait")));
        if (portfolio.portrait().isEmpty()) {
            section.add(Pieces.muted(
                    Words.t(portfolio.fills() ? "portfolio.portrait.none" : "portfolio.portrait.nothing")));
        } else {
            Paragraph text = new Paragraph(portfolio.portrait());
            text.addClassName("z-prose");
            section.add(text);
        }
        if (portfolio.fills()) {
            section.add(new Button(Words.t("portfolio.portrait.edit"), click -> portray()));
        }
        return section;
    }

    private void portray() {
        TextArea text = Fields.area("portfolio.portrait.text", "portfolio.portrait.none");
        text.setMaxLength(SaveEntry.PORTRAIT);
        text.setMinRows(6);
        Form form = new Form();
        form.section().wide("portrait", text);
        form.fill(() -> text.setValue(portfolio.portrait()));
        form.onSave(() -> parts.door().portray(portfolio.person(), portfolio.version(), text.getValue()))
                .afterSave(() -> {
                    Notice.done(Words.t("portfolio.entry.saved"));
                    Pieces.again();
                });
        FormDialog.open(Words.t("portfolio.portrait"), form, Words.t("portfolio.portrait.save"));
    }

    private Section section(PortfolioSection which) {
        String code = EntryWords.code(which);
        List<Entry> entries = portfolio.of(which);
        Section section = new Section(Pieces.head(
                Words.t(which.textKey()), Pieces.muted(entries.isEmpty() ? "" : String.valueOf(entries.size()))));
        if (which != PortfolioSection.ACHIEVEMENTS && portfolio.fills()) {
            section.add(Pieces.muted(Words.t(which.textKey() + ".about")));
        }
        if (entries.isEmpty()) {
            section.add(Pieces.muted(Words.t("portfolio.entry.none." + code)));
        } else {
            EntryLines lines = new EntryLines(parts, portfolio);
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled");
            entries.forEach(entry -> list.add(lines.line(entry)));
            section.add(list);
        }
        if (portfolio.fills()) {
            Button add = new Button(
                    Words.t("portfolio.entry.add." + code),
                    Icons.of("plus"),
                    click -> EntryForm.add(parts.door(), portfolio, which, parts.today()));
            if (which == PortfolioSection.ACHIEVEMENTS) {
                add.addThemeVariants(ButtonVariant.PRIMARY);
                section.addComponentAtIndex(1, add);
            } else {
                section.add(add);
            }
        }
        return section;
    }

    private Section consent() {
        Section section = new Section(Pieces.head(Words.t("portfolio.consent")));
        Portfolio.Consent given = portfolio.consent();
        section.add(new Paragraph(
                given == null
                        ? Words.t("portfolio.consent.none")
                        : Words.t("portfolio.consent.given", Dates.day(given.on()), given.by())));
        var whyNot = portfolio.whyNoConsent();
        if (whyNot != null) {
            section.add(Pieces.muted(Words.t(whyNot.code())));
        } else if (given == null) {
            section.add(new Button(Words.t("portfolio.consent.give"), click -> ask()));
        } else {
            section.add(new Button(Words.t("portfolio.consent.withdraw"), click -> consent(false)));
        }
        return section;
    }

    private void ask() {
        Confirm.ask(
                Words.t("portfolio.consent.ask"),
                Words.t("portfolio.consent.ask.text"),
                Words.t("portfolio.consent.give"),
                () -> consent(true));
    }

    private void consent(boolean given) {
        parts.door().consent(portfolio.person(), given);
        Notice.done(Words.t(given ? "portfolio.consent.gave" : "portfolio.consent.took"));
        Pieces.again();
    }
}

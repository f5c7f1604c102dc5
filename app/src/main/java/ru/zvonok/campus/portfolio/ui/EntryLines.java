package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Entries of one portfolio with what may be done to each. */
final class EntryLines {

    private final PortfolioParts parts;
    private final Portfolio portfolio;

    EntryLines(PortfolioParts parts, Portfolio portfolio) {
        this.parts = parts;
        this.portfolio = portfolio;
    }

    ListItem line(Entry entry) {
        Span title = new Span(entry.title());
        title.addClassName("z-strong");
        Div head = new Div(title);
        head.addClassName("z-entry-head");
        Tag state = EntryWords.state(entry);
        if (state != null) {
            head.add(state);
        }
        boolean shown = entry.shown() && portfolio.consent() != null && entry.state() == EntryState.CONFIRMED;
        if (shown) {
            head.add(Tag.grey(Words.t("portfolio.shown.tag")));
        }
        Div all = new Div(head);
        all.addClassName("z-stack");
        String about = EntryWords.about(entry.kind(), entry.level(), entry.result());
        if (!about.isEmpty()) {
            all.add(new Span(about));
        }
        all.add(Pieces.muted(EntryWords.when(entry)));
        if (!entry.words().isEmpty()) {
            Paragraph words = new Paragraph(entry.words());
            words.addClassName("z-prose");
            all.add(words);
        }
        parts.proofs().of(entry.proofs()).ifPresent(all::add);
        word(entry, all);
        String checked = EntryWords.checked(entry);
        if (!checked.isEmpty()) {
            all.add(Pieces.muted(checked));
        }
        Div actions = actions(entry);
        if (actions.getComponentCount() > 0) {
            all.add(actions);
        }
        return new ListItem(all);
    }

    private static void word(Entry entry, Div all) {
        if (entry.word().isEmpty()) {
            return;
        }
        if (entry.state() == EntryState.RETURNED) {
            Span word = new Span(Words.t("portfolio.entry.returned", entry.word()));
            word.addClassName("z-entry-word");
            all.add(word);
        } else {
            all.add(Pieces.muted(Words.t("portfolio.entry.was-returned", entry.word())));
        }
    }

    private Div actions(Entry entry) {
        Div actions = new Div();
        actions.addClassName("z-entry-head");
        if (portfolio.verifies() && entry.state() == EntryState.WAITING) {
            actions.add(parts.verify().button(portfolio.name().full(), entry));
        }
        if (portfolio.fills()) {
            Button edit = new Button(
                    Words.t("portfolio.entry.edit"),
                    click -> EntryForm.change(parts.door(), portfolio, entry, parts.today()));
            edit.setAriaLabel(Words.t("portfolio.entry.edit.of", entry.title()));
            Button remove = new Button(Words.t("portfolio.entry.remove"), click -> ask(entry));
            remove.setAriaLabel(Words.t("portfolio.entry.remove.of", entry.title()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(edit, remove);
            if (entry.section() == PortfolioSection.ACHIEVEMENTS && portfolio.consent() != null) {
                actions.add(mark(entry));
            }
        }
        return actions;
    }

    private Component mark(Entry entry) {
        Checkbox mark = new Checkbox(Words.t("portfolio.shown"), entry.shown());
        mark.setAriaLabel(Words.t("portfolio.shown.of", entry.title()));
        mark.addValueChangeListener(change -> {
            parts.door().show(entry.id(), change.getValue());
            Pieces.again();
        });
        return mark;
    }

    private void ask(Entry entry) {
        Confirm.ask(
                Words.t("portfolio.entry.remove.title"),
                Words.t("portfolio.entry.remove.text", entry.title()),
                Words.t("portfolio.entry.remove"),
                () -> {
                    parts.door().remove(entry.id(), entry.version());
                    Notice.done(Words.t("portfolio.entry.removed"));
                    Pieces.again();
                });
    }
}

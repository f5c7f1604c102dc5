package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.PortfolioReview;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** An achievement with its proofs, to be confirmed or given back with a word. */
@Component
class VerifyDialog {

    private final PortfolioReview door;
    private final ProofLinks proofs;

    VerifyDialog(PortfolioReview door, ProofLinks proofs) {
        this.door = door;
        this.proofs = proofs;
    }

    /** The button that opens it. */
    Button button(String who, Entry entry) {
        Button verify = new Button(Words.t("portfolio.verify"), click -> open(who, entry));
        verify.setAriaLabel(Words.t("portfolio.verify.of", entry.title()));
        return verify;
    }

    private void open(String who, Entry entry) {
        Dialog dialog = new Dialog(Words.t("portfolio.verify.head"));
        dialog.setWidth("34rem");
        dialog.setMaxWidth("100%");
        Div inside = new Div();
        inside.addClassName("z-stack");
        Span title = new Span(entry.title());
        title.addClassName("z-strong");
        inside.add(
                Pieces.muted(who),
                title,
                new Span(EntryWords.about(entry.kind(), entry.level(), entry.result())),
                Pieces.muted(EntryWords.when(entry)));
        if (!entry.words().isEmpty()) {
            Paragraph words = new Paragraph(entry.words());
            words.addClassName("z-prose");
            inside.add(words);
        }
        if (!entry.word().isEmpty()) {
            inside.add(Pieces.muted(Words.t("portfolio.entry.was-returned", entry.word())));
        }
        proofs.of(entry.proofs())
                .ifPresentOrElse(inside::add, () -> inside.add(Pieces.muted(Words.t("portfolio.verify.nothing"))));
        dialog.add(inside);
        Button back = new Button(Words.t("portfolio.verify.return"), click -> {
            dialog.close();
            giveBack(entry);
        });
        Button confirm = new Button(Words.t("portfolio.verify.confirm"), click -> {
            dialog.close();
            confirm(entry);
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Button close = new Button(Words.t("portfolio.verify.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(close, back, confirm);
        dialog.open();
    }

    private void confirm(Entry entry) {
        try {
            door.verify(entry.id(), entry.version(), true, "");
            Notice.done(Words.t("portfolio.verify.confirmed"));
        } catch (Refusal refusal) {
            Failures.show(refusal);
        }
        Pieces.again();
    }

    private void giveBack(Entry entry) {
        TextArea word = Fields.area("portfolio.verify.word", "portfolio.verify.word.example");
        word.setMaxLength(SaveEntry.WORD);
        Form form = new Form();
        form.section().wide("word", word);
        form.required(word, "portfolio.word-missing");
        form.onSave(() -> door.verify(entry.id(), entry.version(), false, word.getValue()))
                .afterSave(() -> {
                    Notice.done(Words.t("portfolio.verify.returned"));
                    Pieces.again();
                });
        FormDialog.open(Words.t("portfolio.verify.return"), form, Words.t("portfolio.verify.return"));
        word.focus();
    }
}

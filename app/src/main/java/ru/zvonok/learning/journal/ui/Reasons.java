package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.CellAsk;

/** Asks why a mark is corrected that the family has seen. */
@Component
class Reasons {

    private static final String KEY = "reason";

    private final Closing closing;
    private final Texts texts;

    Reasons(Closing closing, Texts texts) {
        this.closing = closing;
        this.texts = texts;
    }

    /** In the grid. */
    CellAsk ask(Locale locale) {
        return new CellAsk(
                KEY,
                usual(locale),
                texts.get(locale, "journal.page.reason.other"),
                texts.get(locale, "journal.page.reason.send"),
                EditCell.LONGEST_REASON);
    }

    /** On a page without the grid; {@code instead} is what happens when nobody says why. */
    void ask(String why, Consumer<String> then, Runnable instead) {
        Dialog dialog = new Dialog(Words.t("journal.page.reason"));
        dialog.setMaxWidth("100%");
        dialog.setWidth("24rem");
        dialog.setCloseOnOutsideClick(false);
        Div answers = new Div(new Paragraph(why));
        answers.addClassName("z-stack");
        Consumer<String> take = reason -> {
            dialog.close();
            then.accept(reason);
        };
        usual(Words.locale()).forEach(reason -> answers.add(new Button(reason, click -> take.accept(reason))));
        TextField other = new TextField(Words.t("journal.page.reason.other"));
        other.setMaxLength(EditCell.LONGEST_REASON);
        other.setWidthFull();
        answers.add(other);
        dialog.add(answers);
        Button send = new Button(Words.t("journal.page.reason.send"), click -> {
            if (other.getValue().isBlank()) {
                other.focus();
            } else {
                take.accept(other.getValue());
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(Words.t("journal.page.reason.back"), click -> dialog.close());
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && change.isFromClient()) {
                instead.run();
            }
        });
        back.addClickListener(click -> instead.run());
        dialog.getFooter().add(back, send);
        dialog.open();
    }

    private List<String> usual(Locale locale) {
        return closing.usualReasons().stream()
                .map(reason -> reason.word(locale))
                .toList();
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import ru.zvonok.platform.uikit.keygrid.CellAsk;

/** Asks on a page why something is corrected, with the same answers as a cell of the key grid does. */
public final class AskReason {

    private AskReason() {}

    /**
     * @param why what makes the reason necessary
     * @param back the verb of the button that leaves all as it is
     * @param instead what happens when nobody says why
     */
    public static void open(
            String title, String why, CellAsk ask, String back, Consumer<String> then, Runnable instead) {
        Dialog dialog = new Dialog(title);
        dialog.setMaxWidth("100%");
        dialog.setWidth("24rem");
        dialog.setCloseOnOutsideClick(false);
        Div answers = new Div(new Paragraph(why));
        answers.addClassName("z-stack");
        Consumer<String> take = reason -> {
            dialog.close();
            then.accept(reason);
        };
        ask.usual().forEach(reason -> answers.add(new Button(reason, click -> take.accept(reason))));
        TextField other = new TextField(ask.other());
        other.setMaxLength(ask.longest());
        other.setWidthFull();
        answers.add(other);
        dialog.add(answers);
        Button send = new Button(ask.send(), click -> {
            if (other.getValue().isBlank()) {
                other.focus();
            } else {
                take.accept(other.getValue());
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button leave = new Button(back, click -> {
            dialog.close();
            instead.run();
        });
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && change.isFromClient()) {
                instead.run();
            }
        });
        dialog.getFooter().add(leave, send);
        dialog.open();
    }
}

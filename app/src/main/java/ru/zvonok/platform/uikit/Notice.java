package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.notification.Notification;
import java.io.Serializable;

/** Notices at the bottom right. What was refused stays until closed; what was done goes by itself. */
public final class Notice implements Serializable {

    /** The last one that was refused. */
    private record Refused(String words, Notice notice) implements Serializable {}

    private static final int BRIEF = 4_000;
    private static final int UNDO = 8_000;

    private final Notification shown = new Notification();
    private final Div actions = new Div();

    private Notice(String look, String icon, String title, String text, int millis) {
        SvgIcon sign = Icons.of(icon);
        Div words = new Div();
        if (!title.isEmpty()) {
            words.add(part("z-notice-title", title));
        }
        if (!text.isEmpty()) {
            words.add(part("z-notice-text", text));
        }
        actions.addClassName("z-notice-actions");
        actions.setVisible(false);
        words.add(actions);
        Div box = new Div(sign, words, Icons.button("x", "uikit.notice.close", click -> shown.close()));
        box.addClassNames("z-notice", look);
        shown.add(box);
        shown.setPosition(Notification.Position.BOTTOM_END);
        shown.setDuration(millis);
        shown.setAssertive("z-red".equals(look));
        shown.open();
    }

    /** What did not happen, why, what to do. Stays until closed; the same words once more take the place of the first. */
    public static Notice refused(String title, String text) {
        UI ui = UI.getCurrentOrThrow();
        Refused before = ComponentUtil.getData(ui, Refused.class);
        if (before != null && before.words().equals(title + "\n" + text)) {
            before.notice().close();
        }
        Notice notice = new Notice("z-red", "circle-alert", title, text, 0);
        ComponentUtil.setData(ui, Refused.class, new Refused(title + "\n" + text, notice));
        return notice;
    }

    /** What was refused last is done by now, or tried anew: its notice would say what is no longer true. */
    public static void settled() {
        UI ui = UI.getCurrentOrThrow();
        Refused before = ComponentUtil.getData(ui, Refused.class);
        if (before != null) {
            before.notice().close();
            ComponentUtil.setData(ui, Refused.class, null);
        }
    }

    /** Something that wants attention but stopped nothing. Stays until closed. */
    public static Notice warning(String title, String text) {
        return new Notice("z-ochre", "triangle-alert", title, text, 0);
    }

    /** A thing that is done, for four seconds. */
    public static Notice done(String text) {
        return new Notice("z-done", "check", "", text, BRIEF);
    }

    /** A thing that is done and can be taken back for eight seconds. */
    public static Notice undo(String text, Runnable undo) {
        return new Notice("z-done", "check", "", text, UNDO).action(Words.t("uikit.notice.undo"), undo);
    }

    /** Adds a way out; choosing it closes the notice. */
    public Notice action(String text, Runnable run) {
        Button button = new Button(text, click -> {
            shown.close();
            run.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(button);
        actions.setVisible(true);
        return this;
    }

    /** Takes it away, where a later one says more. */
    public void close() {
        shown.close();
    }

    private static Div part(String look, String text) {
        Div part = new Div(text);
        part.addClassName(look);
        return part;
    }
}

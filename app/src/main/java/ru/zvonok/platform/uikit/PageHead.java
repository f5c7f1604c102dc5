package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** Title of a page with a second line under it and actions at the right. */
public final class PageHead extends Div {

    private final H1 title = new H1();
    private final Div second = new Div();
    private final Div actions = new Div();

    public PageHead(String title) {
        addClassName("z-head");
        this.title.setText(title);
        second.addClassName("z-head-second");
        actions.addClassName("z-head-actions");
        Div text = new Div(this.title, second);
        text.addClassName("z-head-text");
        add(text, actions);
        second.setVisible(false);
        actions.setVisible(false);
    }

    public void title(String text) {
        title.setText(text);
    }

    /** The second line, replaced by {@code text}. */
    public PageHead second(String text) {
        return second(new Span(text));
    }

    /** The second line, replaced by {@code parts} (text, tags). */
    public PageHead second(Component... parts) {
        second.removeAll();
        second.add(parts);
        second.setVisible(parts.length > 0);
        return this;
    }

    /** Adds buttons or links at the right; the one main action is primary. */
    public PageHead actions(Component... parts) {
        actions.add(parts);
        actions.setVisible(true);
        return this;
    }
}

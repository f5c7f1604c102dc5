package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** The 48 px bar of a work page: title, selectors and tabs from the left, save state and actions at the right. */
public final class PageBar extends Div {

    private final H1 title;
    private final Div end = new Div();

    public PageBar(String title) {
        this.title = new H1(title);
        addClassName("z-bar");
        end.addClassName("z-bar-end");
        add(this.title, end);
    }

    public void title(String text) {
        title.setText(text);
    }

    /** Adds selectors, tabs, quiet text after the title. */
    public PageBar with(Component... parts) {
        for (Component part : parts) {
            addComponentAtIndex(indexOf(end), part);
        }
        return this;
    }

    /** Adds save state and buttons at the right. */
    public PageBar end(Component... parts) {
        end.add(parts);
        return this;
    }
}

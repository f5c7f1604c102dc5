package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here yet: what will appear, who makes it appear, one action. */
public final class EmptyPage extends Div {

    private final Div actions = new Div();

    /** @param icon Lucide name; title and text are shown as given */
    public EmptyPage(String icon, String title, String text) {
        addClassName("z-empty");
        Div sign = new Div(Icons.of(icon));
        sign.addClassName("z-empty-sign");
        actions.addClassName("z-empty-actions");
        actions.setVisible(false);
        add(sign, new H2(title), new Paragraph(text), actions);
    }

    /** Adds buttons or links; the first is the main one. */
    public EmptyPage actions(Component... parts) {
        actions.add(parts);
        actions.setVisible(true);
        return this;
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** The card beside a list: title, second line, sections; the list closes it. */
public final class SideCard extends Aside {

    private final Div head = new Div();
    private Runnable close = () -> {};

    public SideCard(String title, String second) {
        addClassName("z-side");
        getElement().setAttribute("aria-label", title);
        head.addClassName("z-side-head");
        Div words = new Div(new H2(title));
        if (!second.isEmpty()) {
            Div line = new Div(second);
            line.addClassName("z-muted");
            words.add(line);
        }
        head.add(words, Icons.button("x", "uikit.side.close", click -> close.run()));
        add(head);
    }

    /** A link to the whole card; {@code path} as for {@link Here#link}. */
    public SideCard opens(String path) {
        Anchor link = Here.anchor(path, "");
        link.add(Icons.of("arrow-up-right"));
        link.setAriaLabel(Words.t("uikit.side.open"));
        link.addClassName("z-icon-link");
        head.addComponentAtIndex(1, link);
        return this;
    }

    /** Adds a part below a hairline. */
    public SideCard section(Component... parts) {
        add(new Section(parts));
        return this;
    }

    void whenClosed(Runnable close) {
        this.close = close;
    }
}

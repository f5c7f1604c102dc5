package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import ru.zvonok.platform.uikit.Pieces;

/** Pieces that the tabs of the card share. */
final class Parts {

    private Parts() {}

    /** A heading with its actions at the right and content below. */
    static Section section(String title, Component content, Button... actions) {
        Section section = new Section(Pieces.head(title, actions), content);
        section.addClassName("z-form");
        return section;
    }
}

package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** Pieces that the tabs of the card share. */
final class Parts {

    private Parts() {}

    /** A heading with its actions at the right and content below. */
    static Section section(String title, Component content, Button... actions) {
        Div head = new Div(new H2(title));
        head.addClassName("z-section-head");
        for (Button action : actions) {
            head.add(action);
        }
        Section section = new Section(head, content);
        section.addClassName("z-form");
        return section;
    }
}

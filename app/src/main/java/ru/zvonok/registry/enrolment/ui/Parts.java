package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import ru.zvonok.platform.uikit.Pieces;

/** Pieces that the pages of this module share. */
final class Parts {

    private Parts() {}

    static Section section(String title, Component content, Button... actions) {
        Section section = new Section(Pieces.head(title, actions), content);
        section.addClassName("z-stack");
        section.getStyle().set("margin-bottom", "2rem");
        return section;
    }

    static Span number(int number) {
        Span span = new Span(String.valueOf(number));
        span.addClassName("z-quiet-text");
        return span;
    }

    static Span muted(String text) {
        Span span = Pieces.muted(text);
        return span;
    }
}

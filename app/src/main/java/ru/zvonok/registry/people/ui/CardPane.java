package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import ru.zvonok.platform.uikit.Form;

/** A tab that is a form: the form with a rail scrolls, its bar stands fixed below. */
final class CardPane extends Div {

    CardPane(Form form, Component rail) {
        getStyle().set("display", "contents");
        Div side = new Div(rail);
        side.addClassName("z-card-rail");
        Div body = new Div(form, side);
        body.addClassName("z-card-body");
        add(body, form.bar());
    }
}

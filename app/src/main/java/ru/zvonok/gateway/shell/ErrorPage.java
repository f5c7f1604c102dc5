package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Words;

/** What went wrong, in two sentences, and the way back. */
abstract class ErrorPage extends Page {

    ErrorPage() {
        super("shell.error");
    }

    void say(String icon, String title, String text) {
        removeAll();
        titled(title);
        Div sign = new Div(Icons.of(icon));
        sign.addClassName("z-empty-sign");
        Anchor home = new Anchor(Here.base().isPresent() ? Here.link("today") : ".", Words.t("shell.error.home"));
        home.addClassName("z-button");
        Div actions = new Div((Component) home);
        actions.addClassName("z-empty-actions");
        Div box = new Div(sign, new H1(title), new Paragraph(text), actions);
        box.addClassNames("z-empty", "z-error");
        add(box);
    }
}

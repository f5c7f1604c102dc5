package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Scope;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.PlaceNote;
import ru.zvonok.platform.uikit.Words;

/** Where one stands, search, bell, help, person. */
@SpringComponent
@Scope("prototype")
class TopBar extends Header {

    private final AccessControl access;
    private final ContextSwitch context;
    private final Bell bell;
    private final PersonMenu person;
    private final Button search;
    private final ObjectProvider<PlaceNote> notes;
    private final Div helpText = new Div();
    private final Div note = new Div();

    TopBar(
            AccessControl access,
            ContextSwitch context,
            Bell bell,
            PersonMenu person,
            Palette palette,
            ObjectProvider<PlaceNote> notes) {
        this.access = access;
        this.notes = notes;
        this.context = context;
        this.bell = bell;
        this.person = person;
        addClassName("z-top");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Words.t("shell.drawer"));
        Div left = new Div(toggle, context);
        left.addClassName("z-top-left");
        search = search(palette);
        Div right = new Div(bell, help(), person);
        right.addClassName("z-top-right");
        Div line = new Div(left, search, right);
        line.addClassName("z-top-line");
        note.addClassName("z-place-note");
        note.getElement().setAttribute("role", "status");
        add(line, note);
    }

    void refresh() {
        boolean known = access.actorIfAny().isPresent();
        context.refresh();
        search.setVisible(known && ru.zvonok.platform.uikit.Here.base().isPresent());
        bell.setVisible(known);
        person.setVisible(known);
        if (known) {
            bell.arrived();
            person.refresh();
        }
        note.removeAll();
        notes.orderedStream().map(PlaceNote::content).flatMap(Optional::stream).forEach(note::add);
        note.setVisible(note.getComponentCount() > 0);
    }

    void help(String text) {
        helpText.setText(text.isEmpty() ? Words.t("shell.help.none") : text);
    }

    private static Button search(Palette palette) {
        Span keys = new Span(Words.t("shell.search.keys"));
        keys.addClassName("z-kbd");
        Span inner = new Span(Icons.of("search"), new Span(Words.t("shell.search")), keys);
        inner.addClassName("z-search-inner");
        Button button = new Button(inner, click -> palette.open());
        button.addClassName("z-search");
        button.setId("z-search");
        return button;
    }

    private Div help() {
        Button button = Icons.button("circle-question-mark", "shell.help", click -> {});
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setModal(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Words.t("shell.help"));
        helpText.addClassName("z-help-text");
        popover.add(helpText);
        Div box = new Div(button, popover);
        box.addClassName("z-help");
        return box;
    }
}

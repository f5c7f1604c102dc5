package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Scope;
import ru.zvonok.platform.uikit.Context;
import ru.zvonok.platform.uikit.ContextChoice;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** The organisation and the school year one stands in, and where else one may go with one click. */
@SpringComponent
@Scope("prototype")
class ContextSwitch extends Div {

    private final ObjectProvider<ContextChoice> choices;
    private final Popover popover = new Popover();

    ContextSwitch(ObjectProvider<ContextChoice> choices) {
        this.choices = choices;
        popover.setModal(true);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.addClassName("z-plain");
        popover.setAriaLabel(Words.t("shell.context"));
    }

    void refresh() {
        removeAll();
        popover.close();
        popover.removeAll();
        List<Context> all = choices.orderedStream()
                .flatMap(choice -> choice.choices().stream())
                .toList();
        Optional<Context> place = current(all, Context.Kind.PLACE);
        Optional<Context> year = current(all, Context.Kind.YEAR);
        if (place.isEmpty()) {
            return;
        }
        Span name = new Span(place.get().name());
        name.addClassName("z-context-name");
        Span inner = new Span(name);
        inner.addClassName("z-context-inner");
        year.ifPresent(chosen -> {
            Span detail = new Span(chosen.name());
            detail.addClassName("z-context-detail");
            inner.add(detail);
        });
        Button button = new Button(inner);
        button.setPrefixComponent(Icons.of(place.get().icon()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("z-context");
        add(button);
        if (all.size() > (year.isPresent() ? 2 : 1)) {
            button.setSuffixComponent(Icons.of("chevron-down"));
            popover.setTarget(button);
            popover.add(menu(all));
            add(popover);
        }
    }

    private static Optional<Context> current(List<Context> all, Context.Kind kind) {
        return all.stream()
                .filter(context -> context.kind() == kind && context.current())
                .findFirst();
    }

    private static Div menu(List<Context> all) {
        Div menu = new Div();
        menu.addClassName("z-menu");
        for (Context.Kind kind : Context.Kind.values()) {
            List<Context> inside =
                    all.stream().filter(context -> context.kind() == kind).toList();
            if (inside.size() > 1) {
                Div title = new Div(Words.t(kind == Context.Kind.PLACE ? "shell.context.place" : "shell.context.year"));
                title.addClassName("z-menu-title");
                menu.add(title);
                inside.forEach(context -> menu.add(item(context)));
            }
        }
        return menu;
    }

    static Anchor item(Context context) {
        Span words = new Span(new Span(context.name()));
        if (!context.detail().isEmpty()) {
            Span detail = new Span(context.detail());
            detail.addClassName("z-menu-detail");
            words.add(detail);
        }
        Anchor link = new Anchor(context.href(), "");
        link.add(Icons.of(context.icon()), words);
        link.addClassName("z-menu-item");
        if (context.current()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}

package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import ru.zvonok.platform.uikit.BellItem;
import ru.zvonok.platform.uikit.BellSource;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** Notifications: how many are new, the latest on a click, told by push when another comes. */
@SpringComponent
@Scope("prototype")
class Bell extends Div {

    private static final int SHOWN = 10;

    private final Optional<BellSource> source;
    private final Button button;
    private final Span badge = new Span();
    private final Popover popover = new Popover();
    private Runnable stop = () -> {};

    Bell(ObjectProvider<BellSource> source) {
        this.source = Optional.ofNullable(source.getIfAvailable());
        addClassName("z-bell");
        button = Icons.button("bell", "shell.bell", click -> {});
        badge.addClassName("z-count-badge");
        badge.getElement().setAttribute("aria-hidden", "true");
        popover.setTarget(button);
        popover.setModal(true);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.addClassName("z-plain");
        popover.setAriaLabel(Words.t("shell.bell"));
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                open();
            }
        });
        add(button, badge, popover);
    }

    /** On another page: what was chosen is what is shown now. */
    void arrived() {
        popover.close();
        refresh();
    }

    private void refresh() {
        int unread = source.map(BellSource::unread).orElse(0);
        badge.setVisible(unread > 0);
        badge.setText(unread > 99 ? "99+" : String.valueOf(unread));
        button.setAriaLabel(unread == 0 ? Words.t("shell.bell") : Words.count("shell.bell.unread", unread));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stop = source.map(bell -> bell.listen(ui.accessLater(this::refresh, () -> {})::run))
                .orElse(() -> {});
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop.run();
    }

    private void open() {
        popover.removeAll();
        List<BellItem> items = source.map(bell -> bell.latest(SHOWN)).orElse(List.of());
        Div list = new Div();
        list.addClassNames("z-menu", "z-bell-list");
        if (items.isEmpty()) {
            Div nothing = new Div(Words.t("shell.bell.none"));
            nothing.addClassName("z-palette-none");
            list.add(nothing);
        }
        items.forEach(item -> list.add(line(item)));
        popover.add(list);
        source.ifPresent(BellSource::seen);
        refresh();
    }

    private static Component line(BellItem item) {
        String at = Dates.moment(item.at());
        Span when = new Span(item.place().isEmpty() ? at : Words.t("shell.bell.place", item.place(), at));
        when.addClassNames("z-small", "z-muted");
        Div words = new Div(new Div(item.text()), when);
        words.addClassName("z-grow");
        if (item.unread()) {
            words.addClassName("z-strong");
        }
        if (item.href().isEmpty()) {
            Div plain = new Div(words);
            plain.addClassName("z-menu-item");
            return plain;
        }
        Anchor link = new Anchor(item.href(), "");
        link.add(words);
        link.addClassName("z-menu-item");
        return link;
    }
}

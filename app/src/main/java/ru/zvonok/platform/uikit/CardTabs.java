package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers the tabs that modules contribute to a card, as links with the open tab below them. */
@Component
public class CardTabs {

    private final ObjectProvider<CardTab<?>> tabs;

    CardTabs(ObjectProvider<CardTab<?>> tabs) {
        this.tabs = tabs;
    }

    /** The tabs one may see for {@code subject}, in order. */
    public <S> List<CardTab<S>> of(Class<S> type, S subject) {
        return tabs.stream()
                .filter(tab -> tab.subject() == type)
                .map(tab -> CardTabs.<S>cast(tab))
                .filter(tab -> tab.shown(subject))
                .sorted(Comparator.comparingInt(CardTab::order))
                .toList();
    }

    /**
     * The row of tabs and, below it, the one that {@code code} names (the first where it names none). {@code path} is the
     * card's path inside the organisation; the tab is its query {@code ?tab=…}. {@code labelKey} names the row for screen
     * readers.
     */
    public <S> Div show(Class<S> type, S subject, String path, @Nullable String code, String labelKey) {
        List<CardTab<S>> shown = of(type, subject);
        ViewTabs row = ViewTabs.tabs(labelKey);
        shown.forEach(tab -> row.add(tab.code(), Words.t(tab.titleKey()), Here.link(path + "?tab=" + tab.code())));
        Div head = new Div(row);
        head.addClassName("z-card-tabs");
        Div body = new Div();
        body.addClassName("z-card-body");
        shown.stream()
                .filter(tab -> tab.code().equals(code))
                .findFirst()
                .or(() -> shown.stream().findFirst())
                .ifPresent(open -> {
                    row.current(open.code());
                    body.add(open.content(subject));
                });
        Div card = new Div(head, body);
        card.addClassName("z-card");
        return card;
    }

    @SuppressWarnings("unchecked") // the filter before compared the types
    private static <S> CardTab<S> cast(CardTab<?> tab) {
        return (CardTab<S>) tab;
    }
}

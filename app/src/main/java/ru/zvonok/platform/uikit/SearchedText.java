package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Free text that was searched for: kept in the history entry of the browser and never in the address, it may be a name. */
public final class SearchedText {

    private SearchedText() {}

    public static void remember(Component page, String text) {
        page.getElement()
                .executeJs(
                        "history.replaceState(Object.assign({}, history.state, {zText: $0}), '', location.href)", text);
    }

    /** Answers what was remembered with the entry that is open, empty for nothing. */
    public static void recall(Component page, Consumer<String> text) {
        page.getElement()
                .executeJs("return (history.state && history.state.zText) || ''")
                .then(String.class, text::accept);
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A field that finds one of very many by the beginning of its name; nothing is asked before two letters. */
public final class Finder {

    private static final int MOST = 50;
    private static final int LETTERS = 2;

    private Finder() {}

    /** @param search answers what begins so, at most as many as its second argument says */
    public static <T> ComboBox<T> of(
            String labelKey,
            String placeholderKey,
            ItemLabelGenerator<T> shown,
            BiFunction<String, Integer, List<T>> search) {
        ComboBox<T> field = new ComboBox<>(Words.t(labelKey));
        field.setPlaceholder(Words.t(placeholderKey));
        field.setItemLabelGenerator(shown);
        field.setItems(query -> {
            String beginning = query.getFilter().orElse("").strip();
            int from = query.getOffset();
            int limit = query.getLimit();
            return beginning.length() < LETTERS || from >= MOST
                    ? Stream.empty()
                    : search.apply(beginning, MOST).stream().skip(from).limit(limit);
        });
        return field;
    }
}

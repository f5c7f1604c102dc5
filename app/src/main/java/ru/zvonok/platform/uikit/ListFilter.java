package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A coded filter of a list: a choice whose code stands in the URL. */
public final class ListFilter<V> {

    final String name;
    final Select<V> field;
    private final List<V> items;
    private final Function<V, String> code;
    private @Nullable V initial;

    ListFilter(String name, Select<V> field, List<V> items, Function<V, String> code) {
        this.name = name;
        this.field = field;
        this.items = items;
        this.code = code;
    }

    /** What is chosen when the URL says nothing; then there is no "all". */
    public ListFilter<V> initially(V value) {
        this.initial = value;
        field.setEmptySelectionAllowed(false);
        return this;
    }

    /** The chosen value. */
    public Optional<V> value() {
        return Optional.ofNullable(field.getValue());
    }

    Optional<String> code() {
        return value().map(code);
    }

    /** The code as the URL should say it: nothing for what is chosen anyway. */
    Optional<String> inUrl() {
        V value = field.getValue();
        return value == null || value.equals(initial) ? Optional.empty() : Optional.of(code.apply(value));
    }

    void fromUrl(@Nullable String wanted) {
        V found = items.stream()
                .filter(item -> code.apply(item).equals(wanted))
                .findFirst()
                .orElse(initial);
        if (found == null) {
            field.clear();
        } else {
            field.setValue(found);
        }
    }
}

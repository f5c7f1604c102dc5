package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The choice of columns: a button with a tick for each; the chosen ones stand in the URL. */
final class ColumnChoice {

    private ColumnChoice() {}

    static <R> Div button(List<ListColumn<R>> columns, Consumer<@Nullable String> chosen) {
        Button button = Icons.button("columns-3", "uikit.list.columns", click -> {});
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(Words.t("uikit.list.columns"));
        popover.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                popover.removeAll();
                Div ticks = new Div();
                ticks.addClassName("z-stack");
                columns.forEach(column -> ticks.add(tick(column, columns, chosen)));
                popover.add(ticks);
            }
        });
        return new Div(button, popover);
    }

    private static <R> Checkbox tick(
            ListColumn<R> column, List<ListColumn<R>> columns, Consumer<@Nullable String> chosen) {
        Checkbox tick = new Checkbox(column.header, column.column.isVisible());
        tick.setEnabled(column != columns.getFirst());
        tick.addValueChangeListener(change -> {
            column.column.setVisible(change.getValue());
            String shown = columns.stream()
                    .filter(each -> each.column.isVisible())
                    .map(each -> each.name)
                    .collect(Collectors.joining("."));
            String usual = columns.stream()
                    .filter(each -> !each.hidden)
                    .map(each -> each.name)
                    .collect(Collectors.joining("."));
            chosen.accept(shown.equals(usual) ? null : shown);
        });
        return tick;
    }

    /** Shows the columns the URL names, or the usual ones. */
    static <R> void apply(List<ListColumn<R>> columns, @Nullable String shown) {
        List<String> names = shown == null ? List.of() : Arrays.asList(shown.split("\\.", -1));
        boolean first = true;
        for (ListColumn<R> column : columns) {
            column.column.setVisible(first || (shown == null ? !column.hidden : names.contains(column.name)));
            first = false;
        }
    }
}

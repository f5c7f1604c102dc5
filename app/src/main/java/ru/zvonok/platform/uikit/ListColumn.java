package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.TextOrder;

/** A column of a {@link ListPage}: its text is what is shown and what is exported. */
public final class ListColumn<R> {

    final String name;
    final Function<R, String> text;
    final Grid.Column<R> column;

    @Nullable
    Function<R, ? extends @Nullable Number> number;

    @Nullable
    Comparator<R> order;

    String header;
    boolean hidden;

    ListColumn(String name, String header, Function<R, String> text, Grid.Column<R> column) {
        this.name = name;
        this.header = header;
        this.text = text;
        this.column = column;
        column.setKey(name)
                .setHeader(header)
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** May be sorted by; the query's {@code sort} is the column's name. Lists in memory compare the texts. */
    public ListColumn<R> sortable() {
        return sortable(Comparator.comparing(text, TextOrder.ORDER));
    }

    /** May be sorted by, lists in memory with this order. */
    public ListColumn<R> sortable(Comparator<R> order) {
        this.order = order;
        column.setSortable(true);
        column.setComparator(order::compare);
        return this;
    }

    /** Numbers stand at the right and go to Excel as numbers. */
    public ListColumn<R> number(Function<R, ? extends @Nullable Number> value) {
        this.number = value;
        column.setTextAlign(ColumnTextAlign.END);
        return this;
    }

    /** Takes the width that is left. */
    public ListColumn<R> wide() {
        column.setAutoWidth(false).setWidth("14rem").setFlexGrow(1);
        return this;
    }

    /** Shown otherwise than as its text: tags, two lines. Not for long lists of heavy components. */
    public ListColumn<R> as(Function<R, ? extends Component> look) {
        column.setRenderer(new com.vaadin.flow.data.renderer.ComponentRenderer<>(look::apply));
        return this;
    }

    /** Names a part of the cell ({@code vaadin-grid::part(…)}) after what stands in it, or none. */
    public ListColumn<R> part(Function<R, @Nullable String> part) {
        column.setPartNameGenerator(part::apply);
        return this;
    }

    /** Another head, where the rows change with a filter. */
    public void head(String header) {
        this.header = header;
        column.setHeader(header);
    }

    /** What stands under the column, for instance a sum of what is shown. */
    public void foot(String text) {
        column.setFooter(text);
    }

    /** The same, of parts. */
    public void foot(Component content) {
        column.setFooter(content);
    }

    /** Not shown until chosen. */
    public ListColumn<R> hidden() {
        hidden = true;
        column.setVisible(false);
        return this;
    }
}

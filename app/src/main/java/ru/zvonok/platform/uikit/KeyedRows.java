package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that only go on from the last one shown: a record that grows while it is read has no page numbers. */
final class KeyedRows<R> implements ListRows<R> {

    private static final int SHOWN = 100;
    private static final int EXPORTED = 500;

    private final KeyPage<R> page;
    private final List<R> shown = new ArrayList<>();
    private boolean more;

    KeyedRows(KeyPage<R> page) {
        this.page = page;
    }

    @Override
    public int show(Grid<R> grid, ListQuery query) {
        shown.clear();
        return next(grid, query);
    }

    @Override
    public int next(Grid<R> grid, ListQuery query) {
        List<R> rows = page.after(query.window(0, SHOWN), shown.isEmpty() ? null : shown.getLast());
        shown.addAll(rows);
        more = rows.size() == SHOWN;
        grid.setItems(List.copyOf(shown));
        return shown.size();
    }

    @Override
    public boolean more() {
        return more;
    }

    @Override
    public void each(ListQuery query, Consumer<List<R>> portion) {
        @Nullable R last = null;
        List<R> rows;
        do {
            rows = page.after(query.window(0, EXPORTED), last);
            portion.accept(rows);
            last = rows.isEmpty() ? null : rows.getLast();
        } while (rows.size() == EXPORTED);
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Where the rows of a list come from: page by page, or all at once. */
interface ListRows<R> {

    /** Puts the rows into the grid and answers how many there are. */
    int show(Grid<R> grid, ListQuery query);

    /** Whether {@link #next} would bring more rows; a list that knows its size has shown all. */
    default boolean more() {
        return false;
    }

    /** Shows further rows and answers how many are shown. */
    default int next(Grid<R> grid, ListQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Hands out all rows that the query lets through, in order, a portion at a time. */
    void each(ListQuery query, Consumer<List<R>> portion);

    static <R> ListRows<R> none() {
        return whole(query -> List.of(), query -> null);
    }

    static <R> ListRows<R> paged(Function<ListQuery, List<R>> page, ToIntFunction<ListQuery> size) {
        return new ListRows<>() {

            private static final int PORTION = 500;

            @Override
            public int show(Grid<R> grid, ListQuery query) {
                int total = size.applyAsInt(query);
                grid.setItems(DataProvider.<R, Void>fromFilteringCallbacks(
                        asked -> page
                                .apply(sorted(query, asked.getSortOrders()).window(asked.getOffset(), asked.getLimit()))
                                .stream(),
                        asked -> {
                            return total;
                        }));
                return total;
            }

            @Override
            public void each(ListQuery query, Consumer<List<R>> portion) {
                int from = 0;
                List<R> rows;
                do {
                    rows = page.apply(query.window(from, PORTION));
                    portion.accept(rows);
                    from += PORTION;
                } while (rows.size() == PORTION);
            }
        };
    }

    /** {@code order} answers the order that a query asks for, or null; the grid sorts what it shows by itself. */
    static <R> ListRows<R> whole(Function<ListQuery, List<R>> all, Function<ListQuery, @Nullable Comparator<R>> order) {
        return new ListRows<>() {

            @Override
            public int show(Grid<R> grid, ListQuery query) {
                List<R> rows = all.apply(query);
                grid.setItems(rows);
                return rows.size();
            }

            @Override
            public void each(ListQuery query, Consumer<List<R>> portion) {
                List<R> rows = all.apply(query);
                Comparator<R> wanted = order.apply(query);
                portion.accept(
                        wanted == null ? rows : rows.stream().sorted(wanted).toList());
            }
        };
    }

    private static ListQuery sorted(ListQuery query, List<QuerySortOrder> orders) {
        if (orders.isEmpty()) {
            return query;
        }
        QuerySortOrder first = orders.getFirst();
        return new ListQuery(
                query.filters(),
                query.text(),
                first.getSorted(),
                first.getDirection() == SortDirection.DESCENDING,
                query.offset(),
                query.limit());
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.TextOrder;

/**
 * A list: filters on top, count, columns to choose, sorting, a card at the side, export of what is shown. Coded filters,
 * order, columns and the open row live in the URL; free text lives in the history entry of the browser, because it may be
 * a name. A view extends it, describes columns and filters in its constructor and says where rows come from.
 *
 * @param <R> a record of one row, as a door's query answers it
 */
public abstract class ListPage<R> extends Page implements BeforeEnterObserver {

    private static final int MOST = 100_000;

    private final PageHead head;
    private final Div filterBar = new Div();
    private final Div filterEnd = new Div();
    private final Span count = new Span();
    private final Div body = new Div();
    private final Div rowsArea = new Div();
    private final Grid<R> grid = new Grid<>();
    private final List<ListColumn<R>> columns = new ArrayList<>();
    private final List<ListFilter<?>> filters = new ArrayList<>();
    private final String title;
    private final ListState state = new ListState();
    private ListRows<R> rows = ListRows.none();
    private final Button more = new Button();
    private @Nullable TextField search;
    private @Nullable Component empty;
    private String countKey = "uikit.list.count";
    private @Nullable Function<R, String> rowId;
    private @Nullable Function<R, String> page;
    private @Nullable Function<String, SideCard> card;
    private @Nullable SideCard side;
    private boolean reading;
    private boolean ownFilters;

    protected ListPage(String titleKey) {
        super(titleKey);
        title = Words.t(titleKey);
        fillWindow();
        head = new PageHead(title);
        filterBar.addClassName("z-filters");
        filterEnd.addClassName("z-filters-end");
        count.addClassName("z-muted");
        count.getElement().setAttribute("role", "status");
        filterEnd.add(count);
        filterBar.add(filterEnd);
        body.addClassName("z-list");
        rowsArea.addClassName("z-list-rows");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", title);
        grid.setEmptyStateText(Words.t("uikit.list.nothing"));
        grid.addAttachListener(attached -> VaadinWords.sorters(grid.getElement()));
        grid.setPartNameGenerator(row -> rowId != null && rowId.apply(row).equals(state.open()) ? "open" : null);
        grid.addSortListener(sort -> sorted(sort.getSortOrder()));
        more.setText(Words.t("uikit.list.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("z-list-more");
        more.addClickListener(click -> counted(rows.next(grid, state.query())));
        rowsArea.add(grid, more);
        body.add(rowsArea);
        add(head, filterBar, body);
    }

    /** Title, second line and the page's actions. */
    protected final PageHead head() {
        return head;
    }

    /** A search by free text, for instance a name; it never reaches the URL. */
    protected final TextField search(String placeholderKey) {
        TextField field = new TextField();
        field.setPlaceholder(Words.t(placeholderKey));
        field.setAriaLabel(Words.t(placeholderKey));
        field.setPrefixComponent(Icons.of("search"));
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addClassName("z-search-field");
        field.addValueChangeListener(change -> {
            if (!reading) {
                state.rememberText(this, field.getValue());
                refresh();
            }
        });
        filterBar.addComponentAsFirst(field);
        search = field;
        return field;
    }

    /** A coded filter; {@code name} and the code stand in the URL. Without a choice it filters nothing. */
    protected final <V> ListFilter<V> choice(
            String name, String labelKey, List<V> items, Function<V, String> code, Function<V, String> text) {
        Select<V> field = new Select<>();
        field.setAriaLabel(Words.t(labelKey));
        field.setPlaceholder(Words.t(labelKey));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Words.t(labelKey));
        field.setItemLabelGenerator(item -> item == null ? "" : text.apply(item));
        field.setItems(items);
        ListFilter<V> filter = new ListFilter<>(name, field, items, code);
        field.addValueChangeListener(change -> {
            if (!reading) {
                state.navigate(parameters());
            }
        });
        filterBar.addComponentAtIndex(filterBar.indexOf(filterEnd), field);
        filters.add(filter);
        return filter;
    }

    /** A filter by whom or what the rows name, in the order of the names. */
    protected final ListFilter<Long> named(
            Collection<R> all, String name, String labelKey, Function<R, Long> id, Function<R, String> text) {
        Map<Long, String> names = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(text, TextOrder.ORDER))
                .forEach(one -> names.put(id.apply(one), text.apply(one)));
        return choice(
                name,
                labelKey,
                List.copyOf(names.keySet()),
                String::valueOf,
                key -> Objects.requireNonNull(names.get(key)));
    }

    /** Any other control, between filters and count. */
    protected final void filterBar(Component... parts) {
        ownFilters = true;
        for (Component part : parts) {
            filterBar.addComponentAtIndex(filterBar.indexOf(filterEnd), part);
        }
    }

    /** A column; {@code text} is what is shown and exported. */
    protected final ListColumn<R> column(String name, String headerKey, Function<R, String> text) {
        Grid.Column<R> column = grid.addColumn(text::apply);
        ListColumn<R> made = new ListColumn<>(name, Words.t(headerKey), text, column);
        columns.add(made);
        return made;
    }

    /** A column whose text is a link to the row's page or card; the first column of a list that opens something. */
    protected final ListColumn<R> link(String name, String headerKey, Function<R, String> text) {
        Grid.Column<R> column = grid.addColumn(LitRenderer.<R>of("<a href=\"${item.href}\">${item.text}</a>")
                .withProperty("text", text::apply)
                .withProperty("href", this::href));
        ListColumn<R> made = new ListColumn<>(name, Words.t(headerKey), text, column);
        made.column.setRowHeader(true);
        columns.add(made);
        return made;
    }

    /** Rows page by page out of a door's query; {@code size} counts all that the filters let through. */
    protected final void rows(Function<ListQuery, List<R>> page, ToIntFunction<ListQuery> size) {
        rows = ListRows.paged(page, size);
    }

    /** A list of at most some hundred rows, read at once and sorted here. */
    protected final void rows(Function<ListQuery, List<R>> all) {
        rows = ListRows.whole(all, this::order);
    }

    /** Rows that go on from the last one shown, a hundred at a time and by a button; such columns are not sortable. */
    protected final void rowsByKey(KeyPage<R> page) {
        rows = new KeyedRows<>(page);
    }

    /** A row opens a card at the side; {@code id} names it in the URL ({@code ?open=…}), never by a person's name. */
    protected final void opensCard(Function<R, String> id, Function<String, SideCard> card) {
        this.rowId = id;
        this.card = card;
        grid.addItemClickListener(click -> open(id.apply(click.getItem())));
    }

    /** A row opens another page of the organisation. */
    protected final void opensPage(Function<R, String> path) {
        this.page = path;
        grid.addItemClickListener(click -> Here.go(path.apply(click.getItem())));
    }

    /** What stands there instead of an empty list. */
    protected final void whenEmpty(Component nothing) {
        empty = nothing;
        nothing.setVisible(false);
        rowsArea.add(nothing);
    }

    /** The words for the count, with forms as {@link Words#count} wants them. */
    protected final void counted(String key) {
        countKey = key;
    }

    /** Adds the choice of columns and the export to Excel; called after the columns were described. */
    protected final void tools() {
        filterEnd.add(
                ColumnChoice.button(columns, shown -> state.navigate(parameters("columns", shown))),
                ListExport.link(title, columns, () -> state.query(), () -> rows));
    }

    /** Reads the rows anew, for instance after something was saved. */
    protected final void refresh() {
        boolean sortable = columns.stream().anyMatch(this::sortedBy);
        state.query(new ListQuery(
                codes(), text(), sortable ? state.sort() : null, sortable && state.descending(), 0, MOST));
        int size = rows.show(grid, state.query());
        counted(size);
        boolean narrowed = filters.stream().anyMatch(filter -> filter.inUrl().isPresent());
        boolean nothing = size == 0 && empty != null && !narrowed && text().isEmpty();
        grid.setVisible(!nothing);
        // a filter that always chooses, such as the year, must stay to choose otherwise
        filterBar.setVisible(!nothing || ownFilters || !codes().isEmpty());
        if (empty != null) {
            empty.setVisible(nothing);
        }
    }

    private void counted(int shown) {
        count.setText(Words.count(countKey, shown));
        more.setVisible(rows.more());
    }

    /** Opens the row's card. */
    protected final void open(String id) {
        state.navigate(parameters("open", id));
    }

    /** Closes the card at the side. */
    protected final void closeCard() {
        state.navigate(parameters("open", null));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reading = true;
        try {
            QueryParameters query = event.getLocation().getQueryParameters();
            boolean same = state.enter(event.getLocation().getPath(), query);
            filters.forEach(filter ->
                    filter.fromUrl(query.getSingleParameter(filter.name).orElse(null)));
            ColumnChoice.apply(columns, query.getSingleParameter("columns").orElse(null));
            sortGrid();
            if (event.getTrigger() == NavigationTrigger.HISTORY
                    || event.getTrigger() == NavigationTrigger.PAGE_LOAD
                    || !same) {
                state.recallText(this, this::recalled);
            } else {
                state.rememberText(this, text());
            }
        } finally {
            reading = false;
        }
        refresh();
        showCard();
    }

    private void recalled(String text) {
        if (search != null && !text.equals(search.getValue())) {
            reading = true;
            search.setValue(text);
            reading = false;
            refresh();
        }
    }

    private void showCard() {
        if (side != null) {
            body.remove(side);
            side = null;
        }
        String open = state.open();
        if (card != null && open != null) {
            side = card.apply(open);
            side.whenClosed(this::closeCard);
            body.add(side);
        }
    }

    private void sortGrid() {
        List<GridSortOrder<R>> order = columns.stream()
                .filter(this::sortedBy)
                .map(column -> new GridSortOrder<>(
                        column.column, state.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList();
        grid.sort(order);
    }

    private boolean sortedBy(ListColumn<R> column) {
        return column.name.equals(state.sort()) && column.column.isSortable();
    }

    private void sorted(List<GridSortOrder<R>> order) {
        if (reading) {
            return;
        }
        String sort = order.isEmpty()
                ? null
                : (order.getFirst().getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getFirst().getSorted().getKey();
        state.navigate(parameters("sort", sort));
    }

    private @Nullable Comparator<R> order(ListQuery query) {
        for (ListColumn<R> column : columns) {
            Comparator<R> order = column.order;
            if (order != null && column.name.equals(query.sort())) {
                return query.descending() ? order.reversed() : order;
            }
        }
        return null;
    }

    private String href(R row) {
        if (page != null) {
            return Here.link(page.apply(row));
        }
        return rowId == null ? "" : state.address(parameters("open", rowId.apply(row)));
    }

    private Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        filters.forEach(filter -> filter.code().ifPresent(code -> codes.put(filter.name, code)));
        return codes;
    }

    private String text() {
        return search == null ? "" : search.getValue().trim();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>(state.kept());
        filters.forEach(filter -> {
            parameters.remove(filter.name);
            filter.inUrl().ifPresent(code -> parameters.put(filter.name, code));
        });
        return parameters;
    }

    private Map<String, String> parameters(String name, @Nullable String value) {
        Map<String, String> parameters = parameters();
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        return parameters;
    }
}

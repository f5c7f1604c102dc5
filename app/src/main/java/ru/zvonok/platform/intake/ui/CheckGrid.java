package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.Finding.Weight;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.Cell;
import ru.zvonok.platform.intake.SheetPreview.Row;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/**
 * The rows of a sheet. A click on a refused cell, a double click, Enter or F2 opens its row for typing; Enter saves, Escape
 * leaves it as it was.
 */
final class CheckGrid extends Grid<Row> {

    private final transient Mend mend;
    private final transient BiConsumer<List<Integer>, Boolean> leaveOut;
    private final Set<Integer> shown;
    private final Map<Column<Row>, Integer> indexes = new HashMap<>();
    private transient @Nullable Row focusedRow;
    private int focusedColumn = -1;
    private int wanted = -1;

    /** Types over a cell; without a text it is as the file has it. */
    interface Mend {
        void cell(int row, int column, @Nullable String text);
    }

    CheckGrid(
            SheetPreview preview,
            RowFilter filter,
            Mend mend,
            BiConsumer<List<Integer>, Boolean> leaveOut,
            IntConsumer select) {
        this.mend = mend;
        this.leaveOut = leaveOut;
        // rows that are mended stay in sight until one leaves the page
        this.shown =
                preview.rows().stream().filter(filter::shows).map(Row::number).collect(Collectors.toSet());
        addThemeVariants(GridVariant.NO_BORDER);
        addClassName("z-intake-grid");
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel(Words.t("intake.rows-of-list"));
        setEmptyStateText(Words.t("intake.no-such-rows"));
        getEditor().setBinder(new Binder<>());
        getEditor().setBuffered(false);
        addColumn(Row::number)
                .setHeader(Words.t("intake.row"))
                .setRowHeader(true)
                .setFrozen(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::state)
                .setHeader(Words.t("intake.row-state"))
                .setWidth("8rem")
                .setFlexGrow(0);
        if (filter.hasReason()) {
            addColumn(LitRenderer.<Row>of("<span>${item.v}</span>").withProperty("v", row -> reason(row, filter)))
                    .setHeader(Words.t(filter == RowFilter.TOLD ? "intake.told" : "intake.reason"))
                    .setPartNameGenerator(row -> row.state() == State.REFUSED ? "reason wrong" : "reason")
                    .setWidth("19rem")
                    .setResizable(true)
                    .setFlexGrow(0);
        }
        if (preview.rows().stream().anyMatch(row -> row.group() != null)) {
            addColumn(Row::group)
                    .setHeader(Words.t("intake.row-class"))
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        preview.columns().forEach(this::column);
        addItemClickListener(click -> {
            int column = indexes.getOrDefault(click.getColumn(), -1);
            Row row = click.getItem();
            if (!getEditor().isOpen() || getEditor().getItem() != row) {
                getEditor().closeEditor();
                select.accept(row.number());
                if (column >= 0 && refusedAt(row, column)) {
                    edit(row, column);
                }
            }
        });
        addItemDoubleClickListener(click -> edit(click.getItem(), indexes.getOrDefault(click.getColumn(), -1)));
        addCellFocusListener(focus -> {
            focusedRow = focus.getItem().orElse(null);
            focusedColumn =
                    focus.getColumn().map(one -> indexes.getOrDefault(one, -1)).orElse(-1);
        });
        getElement()
                .addEventListener("keydown", key -> {
                    if (focusedRow != null && focusedColumn >= 0 && !getEditor().isOpen()) {
                        edit(focusedRow, focusedColumn);
                    }
                })
                .setFilter(
                        "(event.key === 'Enter' || event.key === 'F2') && event.composedPath()[0].tagName !== 'INPUT'");
        show(preview);
    }

    /** Shows the same sheet anew, the same rows. */
    void show(SheetPreview preview) {
        getEditor().closeEditor();
        List<Row> rows = preview.rows().stream()
                .filter(row -> shown.contains(row.number()))
                .toList();
        setItems(new ListDataProvider<>(new ArrayList<>(rows)) {
            @Override
            public Object getId(Row row) {
                return row.number();
            }
        });
    }

    private void column(SheetPreview.Column of) {
        Column<Row> column = addColumn(LitRenderer.<Row>of("${item.v}").withProperty("v", row -> text(row, of.index())))
                .setHeader(Words.t(of.title()))
                .setTooltipGenerator(row -> tip(row, of.index()))
                .setPartNameGenerator(row -> part(row, of.index()))
                .setAutoWidth(true)
                .setResizable(true)
                .setFlexGrow(0);
        column.setEditorComponent(row -> field(row, of));
        indexes.put(column, of.index());
    }

    private static String reason(Row row, RowFilter filter) {
        List<String> lines = new ArrayList<>();
        row.findings().stream().filter(one -> filter.tells(row, one)).forEach(one -> lines.add(Said.of(one)));
        row.questions().forEach(one -> lines.add(Said.of(one.finding())));
        return String.join("; ", lines.stream().distinct().toList());
    }

    private static String text(Row row, int column) {
        Cell cell = row.cells().get(column);
        if (cell == null || cell.shown().isEmpty()) {
            return refusedAt(row, column) ? Words.t("intake.empty-cell") : "";
        }
        return cell.shown();
    }

    private static boolean refusedAt(Row row, int column) {
        return row.state() == State.REFUSED
                && row.findings().stream()
                        .anyMatch(one -> one.weight() == Weight.REFUSED && Objects.equals(one.column(), column));
    }

    private static List<Finding> at(Row row, int column) {
        return row.findings().stream()
                .filter(one -> Objects.equals(one.column(), column))
                .toList();
    }

    private static @Nullable String tip(Row row, int column) {
        List<String> lines = new ArrayList<>();
        at(row, column).forEach(finding -> lines.add(Said.of(finding)));
        Cell cell = row.cells().get(column);
        if (cell != null) {
            RowCard.changed(cell).ifPresent(lines::add);
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static @Nullable String part(Row row, int column) {
        Set<String> parts = new HashSet<>();
        if (row.state() == State.LEFT_OUT || row.state() == State.KNOWN) {
            parts.add("quiet");
        } else if (refusedAt(row, column)) {
            parts.add("refused");
        } else if (at(row, column).stream().anyMatch(one -> one.weight() != Weight.TOLD)) {
            parts.add("noted");
        } else {
            Cell cell = row.cells().get(column);
            if (cell != null && cell.corrections().stream().anyMatch(RowFilter::worthALook)) {
                parts.add("corrected");
            }
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private Component state(Row row) {
        return switch (row.state()) {
            case REFUSED -> action("intake.leave-out", "intake.leave-out.row", row, true);
            case LEFT_OUT -> action("intake.take-back", "intake.take-back.row", row, false);
            case KNOWN -> Tag.grey(Words.t("intake.row.known"));
            case READY ->
                row.questions().isEmpty()
                        ? Tag.done(Words.t("intake.row.ready"))
                        : Tag.ochre(Words.t("intake.row.asked"));
        };
    }

    private Button action(String text, String label, Row row, boolean out) {
        Button button = new Button(Words.t(text), click -> leaveOut.accept(List.of(row.number()), out));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.t(label, row.number()));
        return button;
    }

    private void edit(Row row, int column) {
        if (column < 0 || row.state() == State.KNOWN) {
            return;
        }
        wanted = column;
        getEditor().editItem(row);
    }

    private Component field(Row row, SheetPreview.Column of) {
        Cell cell = row.cells().get(of.index());
        String raw = cell == null ? "" : cell.raw();
        TextField field = new TextField();
        field.setWidthFull();
        field.setAutoselect(true);
        field.addClassName("z-intake-mend");
        field.setMaxLength(2000);
        field.setAriaLabel(Words.t("intake.mend-cell", Words.t(of.title()), row.number()));
        field.setValue(raw);
        field.setInvalid(refusedAt(row, of.index()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                String original = cell == null || cell.original() == null ? raw : cell.original();
                mend.cell(row.number(), of.index(), change.getValue().equals(original) ? null : change.getValue());
            }
        });
        field.addKeyUpListener(Key.ENTER, key -> getEditor().closeEditor());
        field.addKeyDownListener(Key.ESCAPE, key -> getEditor().closeEditor());
        if (wanted == of.index()) {
            wanted = -1;
            // the field is made with the row's data and only later put into its cell
            field.getElement().executeJs("requestAnimationFrame(() => requestAnimationFrame(() => this.focus()))");
        }
        return field;
    }
}

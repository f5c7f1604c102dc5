package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.IntakeCard.ColumnCard;
import ru.zvonok.platform.intake.IntakeCard.SheetCard;
import ru.zvonok.platform.intake.IntakeKind;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Columns of a sheet with samples and the field that each fills; open where somebody should look. */
final class ColumnTable extends Details {

    private final transient IntakeKind kind;
    private final transient BiConsumer<Integer, String> chosen;

    ColumnTable(SheetCard sheet, IntakeKind kind, BiConsumer<Integer, String> chosen) {
        super(Words.t("intake.columns"));
        this.kind = kind;
        this.chosen = chosen;
        NativeTableRow heads = new NativeTableRow();
        for (String key : List.of(
                "intake.columns.letter", "intake.columns.header", "intake.columns.samples", "intake.columns.field")) {
            heads.add(new NativeTableHeaderCell(Words.t(key)));
        }
        NativeTableBody body = new NativeTableBody();
        sheet.columns().forEach(column -> body.add(row(column)));
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body);
        table.addClassNames("z-table", "z-intake-columns");
        Div scroll = new Div(table);
        scroll.addClassName("z-scroll-x");
        add(scroll);
        setOpened(!sheet.missing().isEmpty() || sheet.columns().stream().noneMatch(column -> column.field() != null));
    }

    private NativeTableRow row(ColumnCard column) {
        Span samples = Pieces.muted(String.join(" · ", column.samples()));
        return new NativeTableRow(
                new NativeTableCell(SheetPreview.lettersOf(column.index())),
                new NativeTableCell(column.header()),
                new NativeTableCell(samples),
                new NativeTableCell(field(column)));
    }

    private Component field(ColumnCard column) {
        List<String> codes =
                new ArrayList<>(kind.fields().stream().map(ImportField::code).toList());
        ComboBox<String> box = new ComboBox<>();
        box.setItemLabelGenerator(this::name);
        box.setItems(codes);
        box.setPlaceholder(Words.t("intake.field.none"));
        box.setAriaLabel(Words.t("intake.columns.field-of", SheetPreview.lettersOf(column.index()), column.header()));
        box.setClearButtonVisible(true);
        box.setValue(column.field());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(column.index(), change.getValue() == null ? "" : change.getValue());
            }
        });
        return box;
    }

    private String name(String code) {
        return kind.fields().stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .map(field -> field.required()
                        ? Words.t("intake.field.required", Words.t(field.title()))
                        : Words.t(field.title()))
                .orElse("");
    }
}

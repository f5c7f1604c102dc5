package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** What a list shows, as a workbook: the shown columns, the same filters and order, written while it is read. */
final class ListExport {

    private static final int KEPT_ROWS = 1_000;

    private ListExport() {}

    static <R> Anchor link(
            String title, List<ListColumn<R>> columns, Supplier<ListQuery> query, Supplier<ListRows<R>> rows) {
        return DownloadLink.of(
                "file-spreadsheet",
                "uikit.list.export",
                event -> write(event, title, columns, query.get(), rows.get()));
    }

    private static <R> void write(
            DownloadEvent event, String title, List<ListColumn<R>> columns, ListQuery query, ListRows<R> rows)
            throws IOException {
        UI page = event.getUI();
        var before = CurrentInstance.setCurrent(page);
        try {
            List<ListColumn<R>> shown =
                    columns.stream().filter(column -> column.column.isVisible()).toList();
            event.setFileName(DownloadLink.name(title) + ".xlsx");
            event.setContentType(DownloadLink.XLSX);
            write(event.getOutputStream(), title, shown, query, rows);
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    static <R> void write(
            OutputStream out, String title, List<ListColumn<R>> columns, ListQuery query, ListRows<R> rows)
            throws IOException {
        try (Workbook book = new Workbook(out, "Zvonok", null)) {
            Worksheet sheet = book.newWorksheet(sheetName(title));
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).header);
                sheet.style(0, c).bold().set();
                sheet.width(c, c == 0 ? 36 : 18);
            }
            sheet.freezePane(0, 1);
            int[] line = {1};
            rows.each(query, portion -> {
                for (R row : portion) {
                    for (int c = 0; c < columns.size(); c++) {
                        put(sheet, line[0], c, columns.get(c), row);
                    }
                    line[0]++;
                    if (line[0] % KEPT_ROWS == 0) {
                        flush(sheet);
                    }
                }
            });
            sheet.finish();
        }
    }

    private static <R> void put(Worksheet sheet, int line, int c, ListColumn<R> column, R row) {
        @Nullable Function<R, ? extends @Nullable Number> number = column.number;
        @Nullable Number value = number == null ? null : number.apply(row);
        if (value != null) {
            sheet.value(line, c, value);
        } else {
            sheet.value(line, c, column.text.apply(row));
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sheetName(String title) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:]", " ").trim();
        return name.isEmpty() ? "1" : name.substring(0, Math.min(31, name.length()));
    }
}

package ru.zvonok.platform.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is shown, printed and written to Excel.
 *
 * @param title what it is, already in the reader's language
 * @param second where and when, under the title; may be empty
 * @param rows one list of values for each row, as many as there are columns: String, Number, LocalDate, Boolean or null
 */
public record TableSheet(String title, String second, List<Column> columns, List<List<@Nullable Object>> rows) {

    /**
     * A column.
     *
     * @param header already in the reader's language
     * @param width in characters
     */
    public record Column(String header, int width) {}

    public TableSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

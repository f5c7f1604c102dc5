package ru.zvonok.platform.intake.core;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;

/**
 * A file that was let in: its sheets, and what was left aside.
 *
 * @param refused why a stored file cannot be read any more: it was let in when the limits were others; it has no sheets then
 */
record SourceFile(
        String name,
        List<Sheet> sheets,
        List<Remark> remarks,
        @Nullable Remark refused) {

    SourceFile(String name, List<Sheet> sheets, List<Remark> remarks) {
        this(name, sheets, remarks, null);
    }

    static SourceFile unreadable(String name, Refusal refusal) {
        return new SourceFile(name, List.of(), List.of(), new Remark(refusal.problem(), refusal.arguments()));
    }

    /** How many cells have something in them. */
    int cells() {
        return sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .mapToInt(row -> row.cells().size())
                .sum();
    }

    record Sheet(int index, String name, List<Row> rows) {

        @Nullable
        Row row(int number) {
            for (Row row : rows) {
                if (row.number() == number) {
                    return row;
                }
            }
            return null;
        }

        int width() {
            return rows.stream()
                    .filter(row -> !row.cells().isEmpty())
                    .mapToInt(row -> row.cells().lastKey() + 1)
                    .max()
                    .orElse(0);
        }
    }

    /** Only rows with something in them, only cells with something in them; numbered as in Excel. */
    record Row(int number, SortedMap<Integer, RawCell> cells) {

        RawCell cell(int column) {
            return cells.getOrDefault(column, RawCell.EMPTY);
        }
    }

    /** What is said of the file without refusing it. */
    record Remark(Problem problem, List<Object> arguments) {}
}

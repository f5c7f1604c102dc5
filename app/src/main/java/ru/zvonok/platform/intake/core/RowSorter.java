package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.SheetPreview.Reason;
import ru.zvonok.platform.intake.SheetPreview.Skipped;
import ru.zvonok.platform.intake.core.SourceFile.Row;
import ru.zvonok.platform.intake.core.SourceFile.Sheet;

/** Parts the rows below the header: data, and what only decorates a table (sums, numbers of columns, signatures). */
final class RowSorter {

    private final Sheet sheet;
    private final Mapping mapping;
    private final @Nullable String sectionField;
    private final Set<String> filled;
    private final List<Data> data = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /** A row of data; {@code section} is the heading it stands under, where the sheet has headings. */
    record Data(Row row, @Nullable String section) {}

    /** Where no column fills the class, a row that only names one is the heading of those below it. */
    RowSorter(Sheet sheet, ImportDefinition definition, Mapping mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.filled = Proposer.filled(definition, mapping);
        this.sectionField = definition.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.ClassName && field.required())
                .map(ImportField::code)
                .filter(code -> !filled.contains(code))
                .findFirst()
                .orElse(null);
        sort();
    }

    /** Fields that something in the sheet fills: columns, constants, headings between the rows. */
    Set<String> filled() {
        return filled;
    }

    List<Data> data() {
        return data;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    private void sort() {
        SortedMap<Integer, String> headers = Headers.of(sheet, mapping.headerRow(), 1);
        String section = null;
        for (Row row : sheet.rows()) {
            if (row.number() <= mapping.headerRow()) {
                continue;
            }
            Optional<Reason> reason = reason(row, headers);
            if (reason.isPresent()) {
                String first = first(row);
                skipped.add(new Skipped(row.number(), reason.get(), first));
                if (reason.get() == Reason.SECTION && sectionField != null) {
                    section = ClassNames.of(first);
                    filled.add(sectionField);
                }
            } else if (mapped(row) > 0) {
                data.add(new Data(row, section));
            }
        }
    }

    private Optional<Reason> reason(Row row, SortedMap<Integer, String> headers) {
        String first = first(row);
        String key = Words.key(first);
        String head = key.contains(" ") ? key.substring(0, key.indexOf(' ')) : key;
        if (Words.list("totals").contains(head)) {
            return Optional.of(Reason.TOTALS);
        }
        if (isNumbering(row)) {
            return Optional.of(Reason.NUMBERING);
        }
        if (isHeader(row, headers)) {
            return Optional.of(Reason.HEADER_AGAIN);
        }
        if (sectionField != null
                && row.cells().size() == 1
                && ClassNames.of(first).matches("\\d{1,2}\\p{L}{0,3}")) {
            return Optional.of(Reason.SECTION);
        }
        boolean line = row.cells().size() <= 4
                && row.cells().values().stream().anyMatch(cell -> cell.text().contains("___"));
        boolean signed = Words.list("signatures").contains(head)
                && mapped(row) <= 1
                && mapping.columns().size() > 3;
        return line || signed ? Optional.of(Reason.SIGNATURE) : Optional.empty();
    }

    private static String first(Row row) {
        return row.cells().isEmpty() ? "" : row.cells().firstEntry().getValue().tidy();
    }

    private int mapped(Row row) {
        int count = 0;
        for (int column : mapping.columns().keySet()) {
            count += row.cell(column).isEmpty() ? 0 : 1;
        }
        return count;
    }

    /** «1 2 3 4 …» under the header, as printed forms have it. */
    private static boolean isNumbering(Row row) {
        if (row.cells().size() < 3) {
            return false;
        }
        int before = 0;
        for (RawCell cell : row.cells().values()) {
            if (!cell.tidy().equals(String.valueOf(before + 1))) {
                return false;
            }
            before++;
        }
        return true;
    }

    private static boolean isHeader(Row row, SortedMap<Integer, String> headers) {
        return headers.size() > 1
                && row.cells().size() >= headers.size() - 1
                && row.cells().entrySet().stream()
                        .allMatch(cell -> Words.key(cell.getValue().text())
                                .equals(Words.key(headers.getOrDefault(cell.getKey(), ""))));
    }
}

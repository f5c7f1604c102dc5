package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.ClassLabel;
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
    private String title = "";
    private final List<Data> data = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    /**
     * A row of data.
     *
     * @param section the heading it stands under, where the sheet has headings
     * @param above number of the row that it goes on, 0 where it stands for itself
     */
    record Data(Row row, @Nullable String section, int above) {}

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

    /** The class that the title above the header names, or an empty string. */
    String titled() {
        return title;
    }

    /** Whether headings stand between the rows. */
    boolean headings() {
        return skipped.stream().anyMatch(row -> row.reason() == Reason.SECTION);
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
        int before = 0;
        for (Row row : sheet.rows()) {
            if (row.number() <= mapping.headerRow()) {
                // the title of the first part of the list stands above the header
                String titled = sectionField == null || row.cells().size() > 2 ? "" : ClassNames.inTitle(told(row));
                if (!titled.isEmpty()) {
                    title = titled;
                    section = titled;
                    filled.add(sectionField);
                }
                continue;
            }
            Optional<Reason> reason = reason(row, headers);
            if (reason.isPresent()) {
                String first = first(row);
                skipped.add(new Skipped(row.number(), reason.get(), first));
                if (reason.get() == Reason.SECTION && sectionField != null) {
                    section = section(row);
                    filled.add(sectionField);
                }
            } else if (mapped(row) > 0) {
                boolean goesOn = !data.isEmpty() && data.getLast().row().number() == row.number() - 1 && goesOn(row);
                before = goesOn ? before : row.number();
                data.add(new Data(row, section, goesOn ? before : 0));
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
        if (sectionField != null && !section(row).isEmpty()) {
            return Optional.of(Reason.SECTION);
        }
        boolean line = row.cells().size() <= 4
                && row.cells().values().stream().anyMatch(cell -> cell.text().contains("___"));
        boolean signed = Words.list("signatures").contains(head)
                && mapped(row) <= 1
                && mapping.columns().size() > 2;
        return line || signed ? Optional.of(Reason.SIGNATURE) : Optional.empty();
    }

    /** The class that a row names which says nothing else, or an empty string. */
    static String section(Row row) {
        if (row.cells().size() > 2) {
            return "";
        }
        String name = row.cells().size() == 1 ? ClassNames.of(first(row)) : "";
        return ClassLabel.of(name).filter(ClassLabel::plain).isPresent() ? name : ClassNames.inTitle(told(row));
    }

    private static String told(Row row) {
        StringBuilder told = new StringBuilder();
        row.cells().values().forEach(cell -> told.append(cell.text()).append(' '));
        return told.toString();
    }

    /** A row that only names one more relative of whom the row above names. */
    private boolean goesOn(Row row) {
        boolean relative = false;
        for (Map.Entry<Integer, RawCell> cell : row.cells().entrySet()) {
            if (!cell.getValue().merged()) {
                // a number at the head of the line makes it one of the list's own
                if (!mapping.columns().getOrDefault(cell.getKey(), "").contains(".")) {
                    return false;
                }
                break;
            }
        }
        for (Map.Entry<Integer, String> column : mapping.columns().entrySet()) {
            RawCell cell = row.cell(column.getKey());
            boolean filledHere = !cell.isEmpty() && !cell.merged();
            if (column.getValue().contains(".")) {
                relative |= filledHere;
            } else if (filledHere) {
                return false;
            }
        }
        return relative;
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

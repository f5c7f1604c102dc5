package ru.zvonok.platform.intake.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.ApplyRun;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;

/** A file read as the wizard reads it, with nothing changed by hand, for tests of files of all sorts. */
public final class ReadFile {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private final SourceFile file;
    private final List<SheetState> states = new ArrayList<>();
    private final Map<Long, SheetPreview> previews = new LinkedHashMap<>();
    private final Map<String, Map<Integer, ImportRow>> ready = new HashMap<>();

    private ReadFile(SourceFile file, List<ImportDefinition> definitions) {
        this.file = file;
        Proposer proposer = new Proposer(definitions, (definition, header) -> Optional.empty());
        for (SourceFile.Sheet sheet : file.sheets()) {
            if (!sheet.rows().isEmpty()) {
                proposer.propose(file.name(), sheet)
                        .ifPresent(mapping -> states.add(new SheetState(
                                sheet.index(), file.name(), sheet, mapping, Map.of(), Set.of(), Map.of(), Set.of())));
            }
        }
        Evaluation evaluation = new Evaluation(states, definitions, TODAY);
        evaluation.previews().forEach(preview -> previews.put(preview.sheet(), preview));
        for (ImportDefinition definition : definitions) {
            for (ImportRow row : evaluation.ready(definition.code())) {
                ready.computeIfAbsent(definition.code() + row.sheet(), key -> new TreeMap<>())
                        .put(row.number(), row);
            }
        }
    }

    /** A kind of list that has columns and nothing else. */
    public static ImportDefinition kind(String code, List<ImportField> fields, List<String> hints) {
        return new Columns(code, fields, hints);
    }

    public static ReadFile of(String name, byte[] content, List<ImportDefinition> definitions) {
        return new ReadFile(FileGate.read(name, content, IntakeLimits.DEFAULT), definitions);
    }

    /** A workbook of sheets of cells. */
    public static byte[] book(Map<String, ? extends List<? extends List<? extends @Nullable Object>>> sheets) {
        return Books.of(sheets);
    }

    /** The first sheet of a workbook with areas of merged cells. */
    public static byte[] merged(byte[] book, String... areas) {
        return inSheet(
                book,
                "</sheetData>",
                "</sheetData><mergeCells>"
                        + Arrays.stream(areas)
                                .map(area -> "<mergeCell ref=\"" + area + "\"/>")
                                .collect(Collectors.joining())
                        + "</mergeCells>");
    }

    /** The first sheet of a workbook with a part of its text replaced, wherever it stands. */
    public static byte[] inSheet(byte[] book, String part, String other) {
        String name = "xl/worksheets/sheet1.xml";
        return Books.with(book, Map.of(name, Books.text(book, name).replace(part, other)));
    }

    /** A workbook that counts days from 1904. */
    public static byte[] since1904(byte[] book) {
        String text = Books.text(book, "xl/workbook.xml");
        return Books.with(
                book,
                Map.of(
                        "xl/workbook.xml",
                        text.contains("date1904")
                                ? text.replaceFirst("date1904=\"\\w+\"", "date1904=\"true\"")
                                : text.replaceFirst("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")));
    }

    /** Which sheets are taken in as what: code of the kind by the sheet's name. */
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        states.forEach(state -> kinds.put(state.sheet().name(), state.mapping().definition()));
        return kinds;
    }

    /** The field by the header of its column, on the sheet of an index. */
    public SortedMap<String, String> columns(int sheet) {
        SheetState state = state(sheet);
        Mapping mapping = state.mapping();
        Map<Integer, String> headers = Headers.of(state.sheet(), mapping.headerRow(), mapping.headerRows());
        SortedMap<String, String> columns = new TreeMap<>();
        mapping.columns()
                .forEach((column, field) ->
                        columns.put(SheetPreview.lettersOf(column) + " " + headers.getOrDefault(column, ""), field));
        return columns;
    }

    /** Headers of columns that are not taken in. */
    public List<String> left(int sheet) {
        SheetState state = state(sheet);
        Mapping mapping = state.mapping();
        List<String> left = new ArrayList<>();
        Headers.of(state.sheet(), mapping.headerRow(), mapping.headerRows()).forEach((column, header) -> {
            if (!mapping.columns().containsKey(column)) {
                left.add(header);
            }
        });
        return left;
    }

    public int headerRow(int sheet) {
        return state(sheet).mapping().headerRow();
    }

    /** The values of a row that would be applied; empty where it is refused or no row of data. */
    public Map<String, String> row(int sheet, int number) {
        ImportRow row = ready.getOrDefault(state(sheet).mapping().definition() + sheet, Map.of())
                .get(number);
        return row == null ? Map.of() : new TreeMap<>(row.values());
    }

    /** Rows that go on the one above, with its number. */
    public Map<Integer, Integer> above(int sheet) {
        Map<Integer, Integer> above = new TreeMap<>();
        ready.getOrDefault(state(sheet).mapping().definition() + sheet, Map.of()).values().stream()
                .filter(row -> row.above() > 0)
                .forEach(row -> above.put(row.number(), row.above()));
        return above;
    }

    /** What was found, as «row letter PROBLEM», heavy or light. */
    public List<String> found(int sheet) {
        List<String> found = new ArrayList<>();
        preview(sheet).rows().forEach(row -> row.findings()
                .forEach(finding -> found.add(finding.row()
                        + " "
                        + (finding.column() == null ? "-" : SheetPreview.lettersOf(finding.column()))
                        + " "
                        + finding.problem()
                        + (finding.weight() == ru.zvonok.platform.intake.Finding.Weight.REFUSED ? "!" : ""))));
        return found;
    }

    /** Rows taken for something else, as «row REASON». */
    public List<String> skipped(int sheet) {
        return preview(sheet).skipped().stream()
                .map(row -> row.number() + " " + row.reason())
                .toList();
    }

    public List<Integer> rows(int sheet) {
        return preview(sheet).rows().stream().map(SheetPreview.Row::number).toList();
    }

    public List<String> remarks() {
        return file.remarks().stream()
                .map(remark -> ((IntakeProblem) remark.problem()).name())
                .toList();
    }

    /** All of it, to look at. */
    public String told() {
        StringBuilder out =
                new StringBuilder(file.name()).append(' ').append(remarks()).append('\n');
        for (SheetState state : states) {
            int sheet = (int) state.id();
            out.append("  [")
                    .append(state.sheet().name())
                    .append("] ")
                    .append(state.mapping().definition());
            out.append(" header ")
                    .append(headerRow(sheet))
                    .append('x')
                    .append(state.mapping().headerRows());
            out.append(' ')
                    .append(columns(sheet))
                    .append(' ')
                    .append(state.mapping().constants());
            out.append("\n    left ").append(left(sheet)).append(" skipped ").append(skipped(sheet));
            out.append("\n    found ").append(found(sheet)).append('\n');
            rows(sheet).forEach(row -> out.append("    ")
                    .append(row)
                    .append(' ')
                    .append(row(sheet, row))
                    .append('\n'));
        }
        return out.toString();
    }

    private SheetState state(int sheet) {
        return states.stream().filter(one -> one.id() == sheet).findFirst().orElseThrow();
    }

    private SheetPreview preview(int sheet) {
        return java.util.Objects.requireNonNull(previews.get((long) sheet));
    }

    private record Columns(String code, List<ImportField> fields, List<String> hints) implements ImportDefinition {

        @Override
        public String title() {
            return code;
        }

        @Override
        public int turn() {
            return 1;
        }

        @Override
        public void check(CheckRun run) {}

        @Override
        public List<Count> counts(CheckRun run) {
            return List.of();
        }

        @Override
        public ApplyOutcome apply(ApplyRun run) {
            throw new UnsupportedOperationException();
        }
    }
}

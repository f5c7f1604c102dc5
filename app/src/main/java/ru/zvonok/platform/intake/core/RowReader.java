package ru.zvonok.platform.intake.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.Finding.Weight;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.ImportRow;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.TextKey;
import ru.zvonok.platform.kernel.Phones;

/** Reads the rows of one sheet: cell by cell, then what only the row as a whole can tell. */
final class RowReader {

    private final SheetState state;
    private final Map<String, ImportField> fields = new LinkedHashMap<>();
    private final Set<String> sources;
    private final CellReader reader;

    /** A row read, with all that is known of it. */
    record Read(
            ImportRow row,
            String fingerprint,
            @Nullable String group,
            Map<Integer, SheetPreview.Cell> cells,
            List<Finding> findings) {}

    private static final class Draft {
        final Map<String, String> values = new LinkedHashMap<>();
        final Map<String, Integer> columns = new HashMap<>();
        final Map<Integer, SheetPreview.Cell> cells = new LinkedHashMap<>();
        final List<Finding> findings = new ArrayList<>();
        final Set<Integer> refused = new HashSet<>();
    }

    /** With {@code sources}, the fields that something in the sheet fills. */
    RowReader(SheetState state, ImportDefinition definition, Set<String> sources, LocalDate today) {
        this.state = state;
        definition.fields().forEach(field -> fields.put(field.code(), field));
        this.sources = sources;
        Map<String, FieldKind> kinds = new HashMap<>();
        fields.forEach((code, field) -> kinds.put(code, field.kind()));
        this.reader = new CellReader(today, kinds);
    }

    Read read(RowSorter.Data data, @Nullable Read above) {
        SourceFile.Row source = data.row();
        String section = data.section();
        Draft draft = new Draft();
        draft.values.putAll(state.mapping().constants());
        if (section != null) {
            fields.values().stream()
                    .filter(field -> field.kind() instanceof FieldKind.ClassName)
                    .findFirst()
                    .ifPresent(field -> draft.values.put(field.code(), section));
        }
        // whole names first: a column of its own for a part wins over what the whole name says
        state.mapping().columns().forEach((column, code) -> {
            if (isWhole(code)) {
                cell(draft, source, column, code);
            }
        });
        state.mapping().columns().forEach((column, code) -> {
            if (!isWhole(code)) {
                cell(draft, source, column, code);
            }
        });
        joinClass(draft);
        sexByPatronymic(draft, source.number());
        if (above == null) {
            required(draft, source.number());
        }
        ImportRow row = new ImportRow(state.id(), source.number(), draft.values, draft.columns, data.above());
        String under = above == null ? section : above.fingerprint();
        return new Read(
                row, Fingerprint.of(state.mapping(), source, under), group(section), draft.cells, draft.findings);
    }

    private @Nullable String group(@Nullable String section) {
        return section != null
                ? section
                : fields.values().stream()
                        .filter(field -> field.kind() instanceof FieldKind.ClassName)
                        .map(field -> state.mapping().constants().get(field.code()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private boolean isWhole(String code) {
        ImportField field = fields.get(code);
        return field != null && field.kind() instanceof FieldKind.FullName;
    }

    private void cell(Draft draft, SourceFile.Row source, int column, String code) {
        ImportField field = fields.get(code);
        if (field == null) {
            return;
        }
        RawCell original = source.cell(column);
        String mend = state.mends().get(new SheetState.At(source.number(), column));
        RawCell cell = mend == null ? original : RawCell.mended(mend);
        Reading reading = reader.read(field, cell);
        draft.columns.put(code, column);
        if (field.kind() instanceof FieldKind.FullName name) {
            for (String part : List.of("last", "first", "middle", "phone", "email", "relation")) {
                if (fields.containsKey(name.prefix() + part)) {
                    draft.columns.put(name.prefix() + part, column);
                }
            }
        }
        reading.values().forEach(draft.values::put);
        for (Reading.Said said : reading.said()) {
            draft.findings.add(new Finding(said.weight(), said.problem(), source.number(), column, said.arguments()));
        }
        if (reading.refused()) {
            draft.refused.add(column);
        }
        draft.cells.put(
                column,
                new SheetPreview.Cell(
                        shownRaw(cell),
                        mend == null ? null : shownRaw(original),
                        shown(field, cell, reading),
                        corrections(field, cell, reading)));
    }

    static String shownRaw(RawCell cell) {
        return cell.date() == null
                ? cell.text()
                : DateReading.show(cell.date().toLocalDate().toString());
    }

    private static String shown(ImportField field, RawCell cell, Reading reading) {
        if (reading.values().isEmpty() || reading.refused()) {
            return reading.refused() ? Words.tidy(shownRaw(cell)) : "";
        }
        return switch (field.kind()) {
            case FieldKind.Sex _ -> cell.tidy();
            case FieldKind.OneOf _ -> cell.tidy();
            case FieldKind.FullName _ -> whole(reading);
            default -> CellReader.show(field.kind(), reading.values().getOrDefault(field.code(), ""));
        };
    }

    private static String whole(Reading reading) {
        StringBuilder out = new StringBuilder();
        reading.values().forEach((code, value) -> {
            if (code.endsWith("last") || code.endsWith("first") || code.endsWith("middle")) {
                out.append(out.isEmpty() ? "" : " ").append(value);
            }
        });
        reading.values().forEach((code, value) -> {
            if (code.endsWith("relation") || code.endsWith("email")) {
                out.append(", ").append(value);
            } else if (code.endsWith("phone")) {
                out.append(", ").append(Phones.shown(value));
            }
        });
        return out.toString();
    }

    private static Set<Correction> corrections(ImportField field, RawCell cell, Reading reading) {
        boolean day = field.kind() instanceof FieldKind.BirthDate || field.kind() instanceof FieldKind.Day;
        String value = reading.values().get(field.code());
        if (day
                && value != null
                && cell.date() == null
                && !DateReading.show(value).equals(cell.text())) {
            reading.corrected(Correction.DATE_FORM);
        }
        return reading.corrections();
    }

    private void joinClass(Draft draft) {
        for (ImportField field : fields.values()) {
            if (field.kind() instanceof FieldKind.ClassGrade grade && !draft.values.containsKey(grade.field())) {
                String number = draft.values.get(field.code());
                String letter = fields.values().stream()
                        .filter(other -> other.kind() instanceof FieldKind.ClassLetter)
                        .map(other -> draft.values.getOrDefault(other.code(), ""))
                        .findFirst()
                        .orElse("");
                if (number != null) {
                    draft.values.put(grade.field(), ClassNames.of(number + letter));
                    draft.columns.putIfAbsent(grade.field(), draft.columns.get(field.code()));
                }
            }
        }
    }

    private void sexByPatronymic(Draft draft, int row) {
        for (ImportField field : fields.values()) {
            if (field.kind() instanceof FieldKind.Sex sex) {
                String told = FullNameReading.sexOf(draft.values.getOrDefault(sex.patronymic(), ""));
                Integer column = draft.columns.get(field.code());
                String value = draft.values.get(field.code());
                if (told.isEmpty() || (column != null && draft.refused.contains(column))) {
                    continue;
                }
                if (value == null) {
                    draft.values.put(field.code(), told);
                } else if (!value.equals(told)) {
                    draft.findings.add(new Finding(Weight.NOTED, IntakeProblem.SEX_ODD, row, column, List.of()));
                }
            }
        }
    }

    private void required(Draft draft, int row) {
        for (ImportField field : fields.values()) {
            if (!field.required() || draft.values.containsKey(field.code()) || !sources.contains(field.code())) {
                continue;
            }
            Integer column = draft.columns.get(field.code());
            if (column == null || draft.refused.add(column)) {
                draft.findings.add(new Finding(
                        Weight.REFUSED, IntakeProblem.REQUIRED, row, column, List.of(new TextKey(field.title()))));
            }
        }
    }
}

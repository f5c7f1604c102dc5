package ru.zvonok.platform.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a file, read.
 *
 * @param sheet which of the intake's sheets it stands in
 * @param number its number in the file, counted from one as Excel does
 * @param values by field code, in the one form of the field's kind; what the file does not have is absent
 * @param columns by field code the column that it came from, counted from zero
 * @param above number of the row above that this one goes on, naming one more relative of the same person; 0 for none
 */
public record ImportRow(long sheet, int number, Map<String, String> values, Map<String, Integer> columns, int above) {

    public ImportRow {
        values = Map.copyOf(values);
        columns = Map.copyOf(columns);
    }

    public Optional<String> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The value, or an empty string. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public Optional<LocalDate> day(String field) {
        return value(field).map(LocalDate::parse);
    }

    /** The parts of a field of the kind {@link FieldKind.Words}. */
    public List<String> words(String field) {
        return value(field).map(text -> List.of(text.split("\n", -1))).orElse(List.of());
    }
}

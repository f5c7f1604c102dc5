package ru.zvonok.platform.intake.core;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills which field.
 *
 * @param headerRow the last row of the header, 0 where there is none; data begin below
 * @param headerRows one, or two where a header of groups stands above
 * @param columns column to field code; a field at most once
 * @param constants fields that no column fills and that are the same in every row
 */
record Mapping(
        String definition,
        int headerRow,
        int headerRows,
        SortedMap<Integer, String> columns,
        Map<String, String> constants) {

    Mapping {
        columns = new TreeMap<>(columns);
        constants = Map.copyOf(constants);
    }

    Optional<Integer> columnOf(String field) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same with one column filling another field, or none. */
    Mapping with(int column, @Nullable String field) {
        TreeMap<Integer, String> changed = new TreeMap<>(columns);
        if (field == null) {
            changed.remove(column);
        } else {
            changed.values().removeIf(field::equals);
            changed.put(column, field);
        }
        return new Mapping(definition, headerRow, headerRows, changed, constants);
    }
}

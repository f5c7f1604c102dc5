package ru.zvonok.registry.enrolment.core.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.core.ReadFile;
import ru.zvonok.registry.people.core.intake.StaffColumns;

/** Lists as schools have them, written as text: cells parted by a bar, read by the three real kinds. */
final class Lists {

    static final List<ImportDefinition> KINDS = List.of(
            ReadFile.kind("people.staff", StaffColumns.fields(), StaffColumns.hints()),
            ReadFile.kind(ClassesImport.CODE, Fields.OF_CLASSES, Fields.CLASS_HINTS),
            ReadFile.kind(PupilsImport.CODE, Fields.OF_PUPILS, Fields.PUPIL_HINTS));

    private Lists() {}

    /** A workbook of one sheet. */
    static ReadFile table(String name, String text) {
        return book(name, Map.of("Лист1", text));
    }

    static byte[] bytes(String text) {
        return ReadFile.book(Map.of("Лист1", cells(text)));
    }

    static ReadFile book(String name, Map<String, String> sheets) {
        Map<String, List<List<@Nullable Object>>> cells = new LinkedHashMap<>();
        sheets.forEach((sheet, text) -> cells.put(sheet, cells(text)));
        return ReadFile.of(name, ReadFile.book(cells), KINDS);
    }

    static ReadFile csv(String name, String text) {
        return ReadFile.of(name, text.getBytes(StandardCharsets.UTF_8), KINDS);
    }

    static List<List<@Nullable Object>> cells(String text) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            List<@Nullable Object> row = new ArrayList<>();
            for (String cell : Arrays.asList(line.split("\\|", -1))) {
                String bare = cell.strip();
                row.add(
                        bare.isEmpty()
                                ? null
                                : bare.startsWith("=") ? new java.math.BigDecimal(bare.substring(1)) : cell);
            }
            rows.add(row);
        }
        return rows;
    }
}

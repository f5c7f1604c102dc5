package ru.zvonok.platform.reporting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a report says, from top to bottom. Who made it, where and when stands above it without being told here. */
public record ReportContent(boolean landscape, List<ReportPart> parts) implements Serializable {

    public ReportContent {
        parts = List.copyOf(parts);
    }

    public static ReportContent portrait(ReportPart... parts) {
        return new ReportContent(false, List.of(parts));
    }

    public static ReportContent landscape(ReportPart... parts) {
        return new ReportContent(true, List.of(parts));
    }

    /** Tables without a single line say so below the first of them, on the page, on paper and in a workbook alike. */
    public ReportContent orSaying(String empty) {
        List<ReportPart> said = new ArrayList<>(parts);
        for (int i = 0; rows() == 0 && i < parts.size(); i++) {
            if (parts.get(i) instanceof ReportPart.Table) {
                said.add(i + 1, new ReportPart.Note(empty));
                break;
            }
        }
        return new ReportContent(landscape, said);
    }

    /** How many lines stand in its tables. */
    public int rows() {
        return parts.stream()
                .mapToInt(part ->
                        part instanceof ReportPart.Table table ? table.rows().size() : 0)
                .sum();
    }
}

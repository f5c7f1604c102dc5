package ru.zvonok.platform.reporting;

import java.io.Serializable;
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

    /** How many lines stand in its tables. */
    public int rows() {
        return parts.stream()
                .mapToInt(part ->
                        part instanceof ReportPart.Table table ? table.rows().size() : 0)
                .sum();
    }
}

package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeCard.ColumnCard;
import ru.zvonok.platform.intake.IntakeCard.SheetCard;

/** Sheets as the page of columns shows them. */
final class Cards {

    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 60;
    private static final int LONGEST_SAMPLE = 60;

    private Cards() {}

    static SheetCard of(Desk.Laid laid, @Nullable ImportDefinition definition) {
        Mapping mapping = laid.mapping();
        int header = mapping == null ? 0 : mapping.headerRow();
        List<SourceFile.Row> below = laid.sheet().rows().stream()
                .filter(row -> row.number() > header)
                .toList();
        RowSorter sorter =
                mapping == null || definition == null ? null : new RowSorter(laid.sheet(), definition, mapping);
        SourceFile.Remark refused = laid.file().refused();
        return new SheetCard(
                laid.row().id(),
                laid.file().name(),
                laid.sheet().name(),
                mapping == null ? null : mapping.definition(),
                header,
                sorter == null ? below.size() : sorter.data().size(),
                columns(laid, mapping, definition, below),
                definition == null || sorter == null ? List.of() : missing(definition, sorter.filled()),
                mapping == null || definition == null || sorter == null
                        ? null
                        : SameClass.field(definition, mapping, sorter.filled())
                                .map(field -> mapping.constants().getOrDefault(field.code(), ""))
                                .orElse(null),
                laid.file().remarks().stream()
                        .map(remark -> new IntakeCard.Remark(remark.problem(), remark.arguments()))
                        .toList(),
                refused == null ? null : new IntakeCard.Remark(refused.problem(), refused.arguments()));
    }

    /** Text keys of required fields that nothing fills. */
    static List<String> missing(ImportDefinition definition, Set<String> filled) {
        List<String> missing = new ArrayList<>();
        for (ImportField field : definition.fields()) {
            if (field.required() && !filled.contains(field.code())) {
                missing.add(field.title());
            }
        }
        return missing;
    }

    private static @Nullable String reason(ImportDefinition definition, String header) {
        return definition.asides().stream()
                .filter(aside -> Headers.fit(header, aside.synonyms()) > 0)
                .findFirst()
                .map(ImportDefinition.Aside::reason)
                .orElse(null);
    }

    private static List<ColumnCard> columns(
            Desk.Laid laid,
            @Nullable Mapping mapping,
            @Nullable ImportDefinition definition,
            List<SourceFile.Row> below) {
        SortedMap<Integer, String> headers =
                mapping == null ? new TreeMap<>() : Headers.of(laid.sheet(), mapping.headerRow(), mapping.headerRows());
        List<ColumnCard> columns = new ArrayList<>();
        for (int column = 0; column < laid.sheet().width(); column++) {
            Set<String> samples = new LinkedHashSet<>();
            for (SourceFile.Row row : below.subList(0, Math.min(LOOKED_AT, below.size()))) {
                String text = RowReader.shownRaw(row.cell(column));
                String tidy = Words.tidy(text);
                if (!tidy.isEmpty() && samples.size() < SAMPLES) {
                    samples.add(tidy.length() > LONGEST_SAMPLE ? tidy.substring(0, LONGEST_SAMPLE) + "…" : tidy);
                }
            }
            String header = headers.getOrDefault(column, "");
            String field = mapping == null ? null : mapping.columns().get(column);
            if (!header.isEmpty() || !samples.isEmpty() || field != null) {
                String reason = field != null || definition == null ? null : reason(definition, header);
                columns.add(new ColumnCard(column, header, List.copyOf(samples), field, reason));
            }
        }
        return columns;
    }
}

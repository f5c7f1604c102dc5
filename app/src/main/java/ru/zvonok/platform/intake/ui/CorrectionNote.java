package ru.zvonok.platform.intake.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.uikit.Words;

/** In one line: what was brought into one form, how years of two digits were read, what was left aside. */
final class CorrectionNote {

    private CorrectionNote() {}

    static String of(SheetPreview preview) {
        Map<Correction, Integer> counts = new EnumMap<>(Correction.class);
        preview.rows().forEach(row -> row.cells().values().forEach(cell -> cell.corrections()
                .forEach(correction -> counts.merge(correction, 1, Integer::sum))));
        List<String> parts = new ArrayList<>();
        Integer mended = counts.remove(Correction.MENDED);
        counts.forEach(
                (correction, count) -> parts.add(Words.t("intake.note.correction", Words.t(correction.text()), count)));
        List<String> sentences = new ArrayList<>();
        if (!parts.isEmpty()) {
            sentences.add(Words.t("intake.note.corrected", String.join(", ", parts)));
        }
        if (mended != null) {
            sentences.add(Words.t("intake.note.mended", mended));
        }
        if (counts.containsKey(Correction.CENTURY)) {
            preview.columns().stream()
                    .map(SheetPreview.Column::lastYear)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(year -> sentences.add(Words.t("intake.note.century", year % 100, year)));
        }
        if (!preview.skipped().isEmpty()) {
            List<String> rows = preview.skipped().stream()
                    .limit(5)
                    .map(row -> Words.t("intake.note.skipped-row", row.number(), row.text()))
                    .toList();
            sentences.add(Words.t("intake.note.skipped", String.join(", ", rows)));
        }
        return String.join(" ", sentences);
    }
}

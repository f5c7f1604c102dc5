package ru.zvonok.platform.intake.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.Finding.Weight;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.State;

/** Which rows of a sheet are shown. */
enum RowFilter {
    ALL,
    REFUSED,
    ASKED,
    NOTED,
    TOLD,
    CORRECTED,
    LEFT_OUT,
    KNOWN;

    /** Corrections that concern what is meant and not how it is written. */
    private static final Set<Correction> WORTH_A_LOOK = Set.of(
            Correction.LATIN_LETTERS,
            Correction.CAPITALS,
            Correction.NAME_ORDER,
            Correction.CENTURY,
            Correction.DATE_NUMBER,
            Correction.LEADING_ZEROS,
            Correction.FORMULA,
            Correction.MENDED);

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of the address; without a word the refused rows, where there are any. */
    static RowFilter of(Map<String, List<String>> query, SheetPreview preview) {
        String wanted = query.getOrDefault("show", List.of("")).getFirst();
        Optional<RowFilter> named =
                Arrays.stream(values()).filter(one -> one.code().equals(wanted)).findFirst();
        return named.orElse(preview.in(State.REFUSED) > 0 ? REFUSED : ALL);
    }

    /** Whether the rows are here for a reason that wants words of its own. */
    boolean hasReason() {
        return this == REFUSED || this == ASKED || this == NOTED || this == TOLD || this == LEFT_OUT || this == KNOWN;
    }

    boolean shows(SheetPreview.Row row) {
        return switch (this) {
            case ALL -> true;
            case REFUSED -> row.state() == State.REFUSED;
            case LEFT_OUT -> row.state() == State.LEFT_OUT;
            case KNOWN -> row.state() == State.KNOWN;
            case ASKED -> row.state() == State.READY && !row.questions().isEmpty();
            case NOTED -> row.state() == State.READY && found(row, Weight.NOTED);
            case TOLD -> row.state() == State.READY && found(row, Weight.TOLD);
            case CORRECTED ->
                row.cells().values().stream()
                        .anyMatch(cell -> cell.corrections().stream().anyMatch(RowFilter::worthALook));
        };
    }

    /** Whether a finding says why a row is here. */
    boolean tells(SheetPreview.Row row, Finding finding) {
        if (row.state() == State.REFUSED) {
            return finding.weight() == Weight.REFUSED;
        }
        return (this == TOLD) == (finding.weight() == Weight.TOLD);
    }

    private static boolean found(SheetPreview.Row row, Weight weight) {
        return row.findings().stream().anyMatch(finding -> finding.weight() == weight);
    }

    static boolean worthALook(Correction correction) {
        return WORTH_A_LOOK.contains(correction);
    }
}

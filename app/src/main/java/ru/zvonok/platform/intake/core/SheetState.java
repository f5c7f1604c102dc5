package ru.zvonok.platform.intake.core;

import java.util.Map;
import java.util.Set;

/**
 * A sheet with all that somebody has decided about it.
 *
 * @param mends cells typed over
 * @param leftOut numbers of rows
 * @param answers to questions of rows
 * @param known fingerprints of rows that earlier intakes took in
 */
record SheetState(
        long id,
        String fileName,
        SourceFile.Sheet sheet,
        Mapping mapping,
        Map<At, String> mends,
        Set<Integer> leftOut,
        Map<Asked, String> answers,
        Set<String> known) {

    SheetState {
        mends = Map.copyOf(mends);
        leftOut = Set.copyOf(leftOut);
        answers = Map.copyOf(answers);
        known = Set.copyOf(known);
    }

    record At(int row, int column) {}

    record Asked(int row, String question) {}
}

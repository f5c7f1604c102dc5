package ru.zvonok.platform.uikit.keygrid;

import java.util.List;

/**
 * The answer to a batch.
 *
 * @param answers one per edit, in any order; an edit without an answer stays with the browser and comes again
 * @param changes other cells that changed with it (averages, proposed marks), for everybody who has the page open; the
 *     saved cells themselves need not be repeated
 */
public record BatchAnswer(List<CellAnswer> answers, List<CellChange> changes) {

    public BatchAnswer {
        answers = List.copyOf(answers);
        changes = List.copyOf(changes);
    }

    public BatchAnswer(List<CellAnswer> answers) {
        this(answers, List.of());
    }
}

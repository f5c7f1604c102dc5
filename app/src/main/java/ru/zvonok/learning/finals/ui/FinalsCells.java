package ru.zvonok.learning.finals.ui;

import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** A period mark as the key grid paints it. */
final class FinalsCells {

    private FinalsCells() {}

    /** Whether a painted cell is a mark that waits for approval. */
    static boolean waits(GridCell cell) {
        return cell.comment() && Tone.PROPOSED_EDGE.equals(cell.tone());
    }

    static GridCell mark(@Nullable PeriodCell cell) {
        if (cell == null) {
            return GridCell.empty();
        }
        String tone = cell.settled() ? Tone.SETTLED : cell.edge() ? Tone.PROPOSED_EDGE : Tone.PROPOSED;
        GridCell shown = GridCell.of(cell.value(), cell.version());
        if (!cell.value().isEmpty()) {
            shown = shown.withTone(tone);
        }
        if ((cell.waits() || cell.settled() && cell.edge()) && cell.reason() != null) {
            return shown.withComment(cell.reason());
        }
        return cell.reason() == null ? shown : shown.withHint(cell.reason());
    }
}

package ru.zvonok.learning.finals;

import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodSheet.Pending;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;

/** A row of a sheet as the cell that pages show, in the reader's words. */
public final class PeriodCells {

    /** Reads a text in the reader's language. */
    @FunctionalInterface
    public interface Said {

        String text(String key, Object... arguments);
    }

    private PeriodCells() {}

    /** @param row null where nobody is */
    public static PeriodCell of(@Nullable PeriodRow row, Said said) {
        if (row == null) {
            return new PeriodCell("", 0, false, false, false, null);
        }
        Pending pending = row.pending();
        if (pending != null) {
            String waits = waits(pending, row.value(), said);
            return new PeriodCell(pending.value().said(said), row.version(), false, true, true, waits);
        }
        Proposal proposal = row.proposal();
        PeriodValue shown = row.value() != null ? row.value() : proposal.value();
        return new PeriodCell(
                shown == null ? "" : shown.said(said),
                row.version(),
                row.value() != null,
                false,
                row.value() == null ? proposal.edge() || proposal.refusal() != null : row.outdated(),
                reason(row, said));
    }

    /** The same where subjects of several scales stand together: «7/10». */
    public static PeriodCell among(PeriodRow row, Said said) {
        PeriodCell cell = of(row, said);
        Pending pending = row.pending();
        PeriodValue shown = pending != null
                ? pending.value()
                : row.value() != null ? row.value() : row.proposal().value();
        return shown == null || !shown.other()
                ? cell
                : new PeriodCell(
                        shown.whole(said), cell.version(), cell.settled(), cell.waits(), cell.edge(), cell.reason());
    }

    /** Why the mark is proposed, and what is proposed now where that changed; null where nobody asked. */
    public static @Nullable String reason(PeriodRow row, Said said) {
        Proposal proposal = row.proposal();
        if (proposal.reason().isEmpty()) {
            return null;
        }
        PeriodValue value = proposal.value();
        String why = said.text(proposal.reason(), proposal.arguments());
        return row.outdated() && value != null ? why + " " + said.text("finals.reason.now", value.said(said)) : why;
    }

    private static String waits(Pending pending, @Nullable PeriodValue settled, Said said) {
        String state = pending.answer() != null
                ? said.text("finals.pending.returned", pending.answer())
                : pending.words() != null
                        ? said.text("finals.pending.waits", pending.words())
                        : said.text("finals.pending.unexplained");
        return settled == null ? state : state + " " + said.text("finals.pending.still", settled.said(said));
    }
}

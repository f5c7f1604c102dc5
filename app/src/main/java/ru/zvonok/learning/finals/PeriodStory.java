package ru.zvonok.learning.finals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodCells.Said;

/** A line of the history of a mark of a sheet in the reader's words: what was done, and what was said to it. */
public final class PeriodStory {

    private PeriodStory() {}

    /** «4 → 5», «5 ждёт согласования», «4 снята». */
    public static String what(PeriodChange change, Said said) {
        PeriodValue before = change.before();
        PeriodValue after = change.after();
        if (after == null) {
            return change.step().isEmpty() && before != null
                    ? said.text("finals.history.removed", before.said(said))
                    : said.text(change.step().isEmpty() ? "finals.history.nothing" : change.step());
        }
        String now = change.step().isEmpty() ? after.said(said) : after.said(said) + " " + said.text(change.step());
        return before == null || before == after ? now : said.text("finals.history.changed", before.said(said), now);
    }

    public static List<String> why(PeriodChange change, Said said) {
        List<String> why = new ArrayList<>();
        @Nullable String words = change.words();
        if (words != null) {
            boolean answered = change.step().equals("finals.step.returned");
            why.add(said.text(answered ? "finals.history.answer" : "finals.history.words", words));
        }
        @Nullable String reason = change.reason();
        if (reason != null) {
            why.add(said.text("finals.history.reason", reason));
        }
        return why;
    }
}

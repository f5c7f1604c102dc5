package ru.zvonok.learning.journal.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.CommentWritten;
import ru.zvonok.learning.journal.DaysReopened;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.ReasonsWritten;
import ru.zvonok.platform.kernel.AfterCommit;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.GridLive;

/** Brings cells that were written elsewhere than at the journal's page to everybody who has it open. */
@Component
class JournalLive {

    private final GridLive live;
    private final Journal journal;

    JournalLive(GridLive live, Journal journal) {
        this.live = live;
        this.journal = journal;
    }

    @EventListener
    void reasons(ReasonsWritten event) {
        tell(
                event.organisation(),
                event.course(),
                event.cells().stream()
                        .map(cell -> change(cell.student(), cell.lesson(), cell.cell()))
                        .toList());
    }

    @EventListener
    void commented(CommentWritten event) {
        tell(event.organisation(), event.course(), List.of(change(event.student(), event.lesson(), event.cell())));
    }

    @EventListener
    void reopened(DaysReopened event) {
        AfterCommit.run(() ->
                event.courses().forEach(course -> live.outdated(JournalAddress.whole(event.organisation(), course))));
    }

    /** Once it is sure. */
    private void tell(long organisation, long course, List<CellChange> changes) {
        AfterCommit.run(() -> live.changedInViews(JournalAddress.whole(organisation, course), changes));
    }

    /** After a cell was saved from the page of its lesson. */
    void saved(long organisation, long course, long student, long lesson, Cell cell) {
        saved(organisation, course, List.of(change(student, lesson, cell)));
    }

    /** After cells of lessons were saved from any page. */
    void saved(long organisation, long course, List<CellChange> cells) {
        live.changedInViews(JournalAddress.whole(organisation, course), cells);
    }

    private CellChange change(long student, long lesson, Cell cell) {
        JournalCells paint = new JournalCells(journal.attendanceCodes(), Words.locale());
        return new CellChange(String.valueOf(student), JournalAddress.column(lesson), paint.cell(cell));
    }
}

package ru.zvonok.learning.journal.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.CommentWritten;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.ReasonsWritten;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridLive;
import ru.zvonok.registry.calendar.Period;

/** Brings cells that were written elsewhere than at the journal's page to everybody who has it open. */
@Component
class JournalLive {

    private final GridLive live;
    private final Journal journal;
    private final CourseFacts courses;
    private final PageDays days;

    JournalLive(GridLive live, Journal journal, CourseFacts courses, PageDays days) {
        this.live = live;
        this.journal = journal;
        this.courses = courses;
        this.days = days;
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

    /** Once it is sure. */
    private void tell(long organisation, long course, List<CellChange> changes) {
        List<GridAddress> pages = pages(organisation, courses.course(course));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                pages.forEach(page -> live.changed(page, changes));
            }
        });
    }

    /** After a cell was saved from the page of its lesson. */
    void saved(long organisation, Course course, long student, long lesson, Cell cell) {
        List<CellChange> changes = List.of(change(student, lesson, cell));
        pages(organisation, course).forEach(page -> live.changed(page, changes));
    }

    private CellChange change(long student, long lesson, Cell cell) {
        JournalCells paint = new JournalCells(journal.attendanceCodes(), Words.locale());
        return new CellChange(String.valueOf(student), JournalAddress.column(lesson), paint.cell(cell));
    }

    /** Those of every period and that of the whole year; who does not show the lesson passes over it. */
    private List<GridAddress> pages(long organisation, Course course) {
        List<GridAddress> pages = new ArrayList<>();
        pages.add(new JournalAddress(course.id(), 0).grid(organisation));
        for (Period period : days.periods(course)) {
            pages.add(new JournalAddress(course.id(), period.id()).grid(organisation));
        }
        return pages;
    }
}

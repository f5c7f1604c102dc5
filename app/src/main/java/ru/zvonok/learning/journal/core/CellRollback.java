package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.CellsWritten;
import ru.zvonok.learning.journal.CellsWritten.WrittenCell;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.RollbackSource;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.ChangedWorks.Line;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Puts cells back the way everybody writes them, with the right to do it in any course that is open. */
@Component
class CellRollback implements RollbackSource {

    private final ChangeQuery changes;
    private final RollbackQuery query;
    private final CellEditor editor;
    private final JournalRights rights;
    private final Policies policies;
    private final CourseFacts courses;
    private final TenantScope scope;
    private final Directory directory;
    private final LessonOpener opener;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CellRollback(
            ChangeQuery changes,
            RollbackQuery query,
            CellEditor editor,
            JournalRights rights,
            Policies policies,
            CourseFacts courses,
            TenantScope scope,
            Directory directory,
            LessonOpener opener,
            Audit audit,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.query = query;
        this.editor = editor;
        this.rights = rights;
        this.policies = policies;
        this.courses = courses;
        this.scope = scope;
        this.directory = directory;
        this.opener = opener;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.CELL);
    }

    @Override
    public Map<Thing, List<Past>> touched(Window window) {
        return changes.touched(window);
    }

    @Override
    public Map<Long, String> places(Collection<Long> places) {
        return Map.of();
    }

    @Override
    public Map<UUID, No> putBack(int year, long course, List<PutBack> things, List<PutBack> all, boolean write) {
        Course known = courses.course(course);
        Book book = opener.book(known);
        JournalPolicy policy = policies.on(directory.today());
        List<EditCell> edits = things.stream().map(CellRollback::edit).toList();
        Map<UUID, No> stays = new HashMap<>();
        if (!write) {
            editor.refused(book, known, policy, rights.ofRollback(course), edits)
                    .forEach((edit, no) -> stays.put(edit, new No(no.problem(), no.arguments())));
            return stays;
        }
        CellEditor.Outcome outcome =
                editor.putBack(book, known, policy, rights.ofRollback(course), edits, undone(year, things));
        for (CellAnswer answer : outcome.answers()) {
            switch (answer) {
                case CellAnswer.Saved saved -> {}
                case CellAnswer.Refused no -> stays.put(no.edit(), new No(no.problem(), no.arguments()));
                case CellAnswer.Conflict later -> stays.put(later.edit(), No.because(JournalProblem.CHANGED_BY_OTHER));
            }
        }
        written(book, outcome.written());
        return stays;
    }

    private static EditCell edit(PutBack one) {
        return new EditCell(
                one.edit(),
                one.thing().student(),
                one.thing().place(),
                one.value(),
                one.version(),
                EditCell.Way.PLAIN,
                one.reason());
    }

    private Map<UUID, List<Line>> undone(int year, List<PutBack> things) {
        Map<Long, List<Line>> works = query.works(
                scope.organisation(),
                year,
                things.stream().flatMap(one -> one.undone().stream()).toList());
        Map<UUID, List<Line>> undone = new HashMap<>();
        for (PutBack one : things) {
            List<Line> lines = new ArrayList<>();
            one.undone().forEach(change -> lines.addAll(works.getOrDefault(change, List.of())));
            undone.put(one.edit(), lines);
        }
        return undone;
    }

    private void written(Book book, List<WrittenCell> cells) {
        if (cells.isEmpty()) {
            return;
        }
        Set<Long> students = new LinkedHashSet<>();
        cells.forEach(cell -> students.add(cell.student()));
        events.publishEvent(new CellsWritten(book.organisation(), book.course(), book.year(), cells));
        audit.wrote("journal.cells-put-back", entry -> entry.course(book.course())
                .day(cells.stream()
                        .map(WrittenCell::day)
                        .min(java.time.LocalDate::compareTo)
                        .orElseThrow())
                .persons(students)
                .fact("cells", cells.size()));
    }
}

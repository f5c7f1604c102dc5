package ru.zvonok.learning.journal.core;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Spot;

/**
 * Keeps the history of what is written about lessons: looks before and after, whoever writes in between. Writers of a lesson
 * take turns, so that each change begins where the last one ended.
 */
@Component
class LessonTrace {

    private final LessonHistoryQuery query;

    LessonTrace(LessonHistoryQuery query) {
        this.query = query;
    }

    /** How it stands before something is written, in turn with others. */
    Map<Spot, String> before(Book book, Collection<Long> lessons) {
        hold(book.organisation(), lessons);
        return query.states(book, lessons);
    }

    /** Waits for the turn at lessons, until the end of the transaction. A writer of cells besides waits for the course after it. */
    void hold(long organisation, Collection<Long> lessons) {
        query.hold(organisation, lessons);
    }

    /** Notes what became different. */
    void written(Book book, Collection<Long> lessons, Map<Spot, String> before, @Nullable String reason) {
        query.addChanges(book, lessons, before, reason);
    }

    /** Notes a change of what has its own writers: what was said of a mark or an answer, that attendance was taken. */
    void noted(Book book, Spot spot, String before, String after, @Nullable String reason) {
        if (!before.equals(after)) {
            query.add(book, spot, before, after, reason);
        }
    }
}

package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.core.CellDiff.Added;
import ru.zvonok.learning.journal.core.CellDiff.Kept;
import ru.zvonok.learning.journal.core.CellDiff.Steps;
import ru.zvonok.learning.journal.core.CellValue.Token;
import ru.zvonok.learning.journal.core.ChangedWorks.Line;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.journal.core.Facts.Place;

/**
 * The marks of a cell as they were before some changes, which are undone one by one, the newest first. A mark that is still
 * there stays under its id, one that went comes back to the work it was for. Pure.
 *
 * @param marks in the order in which they stood
 */
record CellRewind(List<Was> marks) {

    /** A mark as it was; without an id it has to come back, without a work to where marks are typed. */
    record Was(@Nullable Long id, Token token, @Nullable Line work) {}

    static CellRewind of(Facts now, Place place, List<Line> undone, List<Token> target) {
        List<Was> marks = new ArrayList<>();
        for (MarkFact mark : now.marks(place)) {
            marks.add(new Was(mark.id(), mark.token(), work(now, place.lesson(), mark.assignment())));
        }
        for (Line line : undone) {
            undo(marks, line);
        }
        List<Was> wanted = new ArrayList<>();
        for (Token token : target) {
            Was was = marks.stream()
                    .filter(one -> one.token().equals(token))
                    .findFirst()
                    .orElseGet(() -> new Was(null, token, null));
            marks.remove(was);
            wanted.add(was);
        }
        return new CellRewind(List.copyOf(wanted));
    }

    Steps steps(List<MarkFact> now) {
        List<Kept> kept = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        for (int place = 0; place < marks.size(); place++) {
            Was was = marks.get(place);
            Long id = was.id();
            if (id == null) {
                added.add(new Added(was.token(), place));
            } else {
                kept.add(new Kept(id, was.token(), place));
            }
        }
        List<Long> removed = now.stream()
                .map(MarkFact::id)
                .filter(id -> kept.stream().noneMatch(one -> one.id() == id))
                .toList();
        return new Steps(kept, added, removed);
    }

    private static void undo(List<Was> marks, Line line) {
        int at = line.after().isEmpty() ? -1 : find(marks, line);
        if (line.before().isEmpty()) {
            if (at >= 0) {
                marks.remove(at);
            }
        } else if (at >= 0) {
            marks.set(
                    at,
                    new Was(
                            marks.get(at).id(),
                            Token.of(line.before()),
                            marks.get(at).work()));
        } else {
            marks.add(new Was(null, Token.of(line.before()), line));
        }
    }

    /** The mark that the line wrote: of the same work if there is one, else any with that value; -1 for none. */
    private static int find(List<Was> marks, Line line) {
        int any = -1;
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).token().text().equals(line.after())) {
                if (same(marks.get(i).work(), line)) {
                    return i;
                }
                any = any < 0 ? i : any;
            }
        }
        return any;
    }

    private static boolean same(@Nullable Line one, Line other) {
        return one != null
                && one.type() == other.type()
                && one.weight() == other.weight()
                && Objects.equals(one.title(), other.title());
    }

    private static @Nullable Line work(Facts now, long lesson, long assignment) {
        return now.assignments(lesson).stream()
                .filter(one -> one.id() == assignment)
                .findFirst()
                .map(one -> new Line("", "", one.type(), one.weight(), one.title()))
                .orElse(null);
    }

    /** Whether a work of the lesson is the one that a mark was for. */
    static boolean same(Assignment one, Line work) {
        return one.type() == work.type() && one.weight() == work.weight() && Objects.equals(one.title(), work.title());
    }
}

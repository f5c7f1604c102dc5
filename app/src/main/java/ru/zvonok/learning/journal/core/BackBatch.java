package ru.zvonok.learning.journal.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.RollbackSource.PutBack;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Line;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Spot;
import tools.jackson.databind.JsonNode;

/**
 * Things of the lessons of one course that are to become what they were.
 *
 * @param states how everything stands
 * @param latest the last word on everything
 * @param all what of the course is put back at any turn
 * @param writes whether they are put back, or only asked about
 */
record BackBatch(
        Course course, Book book, Map<Spot, String> states, Map<Spot, Line> latest, List<PutBack> all, boolean writes) {

    /** The last word on a thing, null where somebody changed it meanwhile. */
    @Nullable
    Line last(PutBack one) {
        Line last = latest.get(spot(one));
        return last != null && last.id() == one.version() ? last : null;
    }

    String state(PutBack one) {
        return states.getOrDefault(spot(one), "");
    }

    static Spot spot(PutBack one) {
        return new Spot(
                one.thing().kind(),
                one.thing().place(),
                one.thing().part(),
                one.thing().student());
    }

    /** The part of the lesson as which it stays open; a file the one of its task; null where no day is too far back. */
    @Nullable
    LessonPart part(PutBack one) {
        return switch (one.thing().kind()) {
            case ANSWER -> null;
            case FILE -> {
                String state = one.value().isEmpty() ? state(one) : one.value();
                yield state.isEmpty()
                        ? LessonPart.MARKS
                        : task(LessonWords.read(state)).part();
            }
            default -> one.thing().kind().part();
        };
    }

    /** The task that a file or an answer belongs to. */
    TaskRef task(JsonNode state) {
        long id = LessonWords.whole(state, "id");
        return "WORK".equals(LessonWords.text(state, "task"))
                ? TaskRef.work(course.id(), id)
                : TaskRef.homework(course.id(), id);
    }

    /** Pupils whose cells of a lesson are put back at their turn. */
    Set<Long> cells(long lesson) {
        return all.stream()
                .filter(one ->
                        one.thing().kind() == ChangeKind.CELL && one.thing().place() == lesson)
                .map(one -> one.thing().student())
                .collect(Collectors.toSet());
    }
}

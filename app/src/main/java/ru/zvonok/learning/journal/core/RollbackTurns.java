package ru.zvonok.learning.journal.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.RollbackSource.PutBack;
import ru.zvonok.learning.journal.RollbackSource.Thing;

/**
 * Waits for everybody who writes what is put back, before the first of it is. In the order in which a single writer waits:
 * for the lesson, then for the course; so nobody waits for a rollback that waits for him.
 */
@Component
class RollbackTurns {

    private final LessonTrace lessons;
    private final CellWriteQuery cells;

    RollbackTurns(LessonTrace lessons, CellWriteQuery cells) {
        this.lessons = lessons;
        this.cells = cells;
    }

    void hold(long organisation, Collection<PutBack> things) {
        List<Thing> journal = things.stream()
                .map(PutBack::thing)
                .filter(thing -> thing.kind().ofLesson())
                .toList();
        lessons.hold(
                organisation,
                journal.stream()
                        .filter(thing -> thing.kind() != ChangeKind.CELL)
                        .map(Thing::place)
                        .distinct()
                        .toList());
        Map<Integer, Set<Long>> courses = new TreeMap<>();
        journal.forEach(thing ->
                courses.computeIfAbsent(thing.year(), year -> new TreeSet<>()).add(thing.course()));
        courses.forEach((year, ids) -> cells.lock(organisation, year, ids));
    }
}

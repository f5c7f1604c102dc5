package ru.zvonok.learning.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Problem;

/**
 * A bean that keeps some kinds of change and can put back what a person changed: the journal its cells and what is written
 * about lessons, a module above what it settles. Asked by the door of rollbacks, which has asked the right; whether the days
 * are open each asks for itself.
 */
public interface RollbackSource {

    /**
     * Whose changes of which time.
     *
     * @param years school years of the courses
     * @param to the first moment after
     */
    record Window(long organisation, Collection<Integer> years, long account, Instant from, Instant to) {}

    /**
     * A thing that was changed: a cell, a period mark, a work.
     *
     * @param place the lesson, or the period
     * @param student 0 where it is of the whole class
     * @param part which one it is where there are several of the kind at the place; empty otherwise
     */
    record Thing(ChangeKind kind, int year, long course, long place, long student, String part) {}

    /** A change of a thing; values say whether two states are the same, {@link #shown} how they read. */
    record Past(long id, Instant at, @Nullable Long account, String oldValue, String newValue) {}

    /**
     * A thing to put back.
     *
     * @param undone ids of the changes that are undone, the newest first; the last one's old value is to stand again
     * @param value the same
     * @param version id of the last change anybody saw
     * @param reason why, for the history
     */
    record PutBack(UUID edit, Thing thing, List<Long> undone, String value, long version, String reason) {

        public PutBack {
            undone = List.copyOf(undone);
        }
    }

    /** Why a thing stays as it is. */
    record No(Problem problem, List<Object> arguments) {

        public No {
            arguments = List.copyOf(arguments);
        }

        public static No because(Problem problem, Object... arguments) {
            return new No(problem, List.of(arguments));
        }
    }

    /** When it is the turn of a thing, over all sources. */
    enum Turn {
        /** What others come back to: works before their marks, homework before its files. */
        FIRST,
        USUAL,
        /** What others leave first: a work goes after its marks. */
        LAST
    }

    Set<ChangeKind> kinds();

    /** Things that were changed in the window, with all their changes since the first of these, in order. */
    Map<Thing, List<Past>> touched(Window window);

    default Turn turn(PutBack one) {
        return Turn.USUAL;
    }

    /** A value as people read it. */
    default String shown(ChangeKind kind, String value) {
        return value;
    }

    /**
     * Puts things of one course, school year and turn back; answers by edit why some stay. {@code write} false only asks.
     *
     * @param all what of the course is put back at any turn: an asker sees what will stand or be gone by then
     */
    Map<UUID, No> putBack(int year, long course, List<PutBack> things, List<PutBack> all, boolean write);

    /** Names of places, by place: «II четверть»; empty for lessons. */
    Map<Long, String> places(Collection<Long> places);
}

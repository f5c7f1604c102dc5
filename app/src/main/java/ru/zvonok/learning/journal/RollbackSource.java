package ru.zvonok.learning.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Problem;

/**
 * A bean that keeps one kind of change and can put back what a person changed: the journal its cells, a module above what
 * it settles. Asked by the door of rollbacks, which has asked the right; whether the days are open each asks for itself.
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
     * A thing that was changed: a cell, a period mark.
     *
     * @param place the lesson, or the period
     */
    record Thing(ChangeKind kind, int year, long course, long place, long student) {}

    /** A change of a thing, values as shown. */
    record Past(long id, Instant at, @Nullable Long account, String oldValue, String newValue) {}

    /**
     * A thing to put back.
     *
     * @param undone ids of the changes that are undone, the newest first; the last one's old value is to stand again
     * @param value the same as shown
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
    }

    ChangeKind kind();

    /** Things that were changed in the window, with all their changes since the first of these, in order. */
    Map<Thing, List<Past>> touched(Window window);

    /** Puts things of one course and school year back; answers by edit why some stay. {@code write} false only asks. */
    Map<UUID, No> putBack(int year, long course, List<PutBack> things, boolean write);

    /** Names of places, by place: «II четверть»; empty for lessons. */
    Map<Long, String> places(Collection<Long> places);
}

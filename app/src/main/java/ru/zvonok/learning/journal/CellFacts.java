package ru.zvonok.learning.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * What became of pupils' cells, for modules of this and upper floors that have asked a right of their own. Asks no right and
 * notes no reading. A change is known by its id, which grows.
 */
@Unguarded("for modules that have asked a right of their own on the pupil or the course")
@Unnoted("facts for the doors above, which note what they show of them")
public interface CellFacts {

    /** Whether the pupil is taught at a lesson: was in its class on the day, and in its part of a divided one. */
    boolean taughtAt(long student, Lesson lesson);

    /** Ids of the changes of a cell, the latest first; typing the same again is no change. */
    List<Long> changes(int schoolYear, long student, long lesson);

    /** Changes by id, unknown ids left out. */
    Map<Long, CellChange> byIds(int schoolYear, Collection<Long> changes);
}

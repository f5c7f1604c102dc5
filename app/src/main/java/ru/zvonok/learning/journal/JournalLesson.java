package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.Lesson;

/**
 * A lesson as a column of the journal.
 *
 * @param defaultAssignment where typed marks go; null: the first assignment, and where there is none an answer in class
 * @param mayMark whether the actor may type here; rights only, a closed day says so in {@code closed}
 * @param closed why nothing may be changed here although the actor may mark, null where nothing stands against it
 */
public record JournalLesson(
        Lesson lesson,
        @Nullable String topic,
        boolean attendanceTaken,
        boolean homeworkGiven,
        List<Assignment> assignments,
        @Nullable Long defaultAssignment,
        boolean mayMark,
        @Nullable JournalProblem closed)
        implements Serializable {

    public JournalLesson {
        assignments = List.copyOf(assignments);
    }
}

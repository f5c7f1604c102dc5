package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A cell, a period mark or a thing of a lesson in a rollback.
 *
 * @param course null where it is gone
 * @param lesson of a cell, null where it is gone
 * @param period name of the period of a period mark, empty otherwise
 * @param pupil null where it is of the whole class
 * @param was as it stands before the rollback
 * @param becomes as it is to stand again
 * @param problem code of the text that says why it stays, with its arguments; null where it comes back
 * @param rival shown name of whoever changed it since, null where nobody did
 */
public record RollbackLine(
        ChangeKind kind,
        @Nullable Course course,
        @Nullable Lesson lesson,
        String period,
        @Nullable PersonName pupil,
        String was,
        String becomes,
        @Nullable String problem,
        List<Object> arguments,
        @Nullable String rival,
        @Nullable LocalDateTime rivalAt)
        implements Serializable {

    public RollbackLine {
        arguments = List.copyOf(arguments);
    }

    public boolean stays() {
        return problem != null;
    }
}

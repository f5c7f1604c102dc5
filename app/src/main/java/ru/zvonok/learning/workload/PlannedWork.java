package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;

/**
 * A work of the schedule.
 *
 * @param type id of the journal's kind of work
 * @param number lesson of the day; null where the timetable did not say
 * @param reason why a binding work stands against the rules
 * @param word why a proposal was declined
 * @param change what changed since the latest publication; null for nothing
 * @param violations rules that it stands against as things are now; for those who plan and for who proposed it
 */
public record PlannedWork(
        long id,
        int version,
        Course course,
        int grade,
        int type,
        String title,
        Level level,
        WorkState state,
        LocalDate day,
        @Nullable Integer number,
        int minutes,
        @Nullable String reason,
        @Nullable String word,
        @Nullable Change change,
        List<Violation> violations)
        implements Serializable {

    public PlannedWork {
        violations = List.copyOf(violations);
    }

    /** What changed after the publication: without {@code before} it was added, without {@code after} taken out. */
    public record Change(
            LocalDate on,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String reason) implements Serializable {}
}

package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/**
 * What a pupil missed over some days.
 *
 * @param lines the latest first
 * @param notes that touch the days, the latest first; none where the actor may neither write nor answer them
 * @param mayWrite whether the actor may write a note for the pupil
 */
public record StudentAbsences(List<Line> lines, List<ExcuseNote> notes, boolean mayWrite) implements Serializable {

    public StudentAbsences {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * Lessons of a day with one sign.
     *
     * @param lessons their numbers, in order
     * @param reason of an excused absence, as far as it is known
     * @param document the paper that shows it
     */
    public record Line(
            LocalDate day,
            List<Integer> lessons,
            AttendanceCode code,
            ExcusedAbsence.@Nullable Reason reason,
            @Nullable String document)
            implements Serializable {

        public Line {
            lessons = List.copyOf(lessons);
        }
    }
}

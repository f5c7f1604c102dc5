package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;

/**
 * Everything a pupil has in a course over some days.
 *
 * @param lessons lessons held while the pupil was in the class
 * @param marks in order of the day, duties too
 * @param signs of attendance, in order of the day
 */
public record StudentSubject(
        Course course,
        DateRange days,
        Scale scale,
        Averages averages,
        int lessons,
        int missed,
        List<SubjectMark> marks,
        List<SubjectSign> signs)
        implements Serializable {

    /**
     * A mark with all that is known of it.
     *
     * @param type an {@link AssignmentType#id()}, 0 where it has none
     * @param title what the work is called, null without a name of its own
     * @param set when the cell was first written, null where its history is not kept
     * @param account who wrote the mark last, null for the system
     * @param changes how often the cell was written
     */
    public record SubjectMark(
            Lesson lesson,
            @Nullable String topic,
            int type,
            int weight,
            @Nullable String title,
            Mark mark,
            @Nullable Instant set,
            @Nullable Long account,
            int changes)
            implements Serializable {}

    /** A sign of attendance; {@code settled} where a class teacher named the reason. */
    public record SubjectSign(Lesson lesson, AttendanceCode code, boolean settled) implements Serializable {}

    public StudentSubject {
        marks = List.copyOf(marks);
        signs = List.copyOf(signs);
    }
}

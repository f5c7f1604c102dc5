package ru.zvonok.learning.concerns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A report of a family.
 *
 * @param groupName class or group of the pupil, empty where there was none
 * @param course null for access trouble
 * @param lesson null for access trouble
 * @param day of the lesson, else of the report
 * @param due the last day to answer
 * @param overdue open after that day
 * @param change how the cell was corrected, null where it was not
 */
public record Concern(
        long id,
        long student,
        PersonName name,
        String groupName,
        @Nullable Course course,
        @Nullable Long lesson,
        int schoolYear,
        LocalDate day,
        ConcernKind kind,
        ConcernState state,
        String words,
        LocalDateTime at,
        LocalDate due,
        boolean overdue,
        @Nullable Answer answer)
        implements Serializable {

    /**
     * What was answered.
     *
     * @param before the cell before the correction, null where nothing was corrected
     * @param who empty for somebody unknown
     */
    public record Answer(
            LocalDateTime at,
            String who,
            String words,
            @Nullable String before,
            @Nullable String after) implements Serializable {}
}

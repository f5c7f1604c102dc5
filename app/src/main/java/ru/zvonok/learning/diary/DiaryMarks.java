package ru.zvonok.learning.diary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.StudentCourse;
import ru.zvonok.registry.calendar.Period;

/**
 * All marks of a pupil in a period, subject by subject.
 *
 * @param periods of the year
 * @param shown the one whose marks are listed; null where the year has no periods
 */
public record DiaryMarks(
        DiaryChild child, List<Period> periods, @Nullable Period shown, List<SubjectLine> subjects)
        implements Serializable {

    /** A subject: marks of the period shown, settled marks by period id. */
    public record SubjectLine(StudentCourse course, Map<Long, PeriodValue> settled) implements Serializable {}
}

package ru.zvonok.learning.diary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.StudentSubject.SubjectSign;
import ru.zvonok.registry.calendar.Period;

/**
 * A school year of a pupil: every subject in every period, and every lesson missed.
 *
 * @param signs of attendance in order of time
 */
public record DiaryYear(
        DiaryChild child, int year, List<Period> periods, List<YearLine> subjects, List<SubjectSign> signs)
        implements Serializable {

    /** A subject: averages and settled marks by period id, and the average of the year. */
    public record YearLine(Course course, Map<Long, Averages> averages, Map<Long, PeriodValue> settled, Averages whole)
            implements Serializable {}

    public DiaryYear {
        periods = List.copyOf(periods);
        subjects = List.copyOf(subjects);
        signs = List.copyOf(signs);
    }
}

package ru.zvonok.learning.diary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.StudentSubject;
import ru.zvonok.registry.calendar.Period;

/**
 * One subject of a pupil over some days.
 *
 * @param periods of the year
 * @param shown the period the days are, null where they are others
 * @param settled marks of periods by period id
 * @param names who wrote marks, by account
 * @param teachers who teaches it today, as shown
 */
public record DiarySubject(
        DiaryChild child,
        List<Period> periods,
        @Nullable Period shown,
        StudentSubject subject,
        Map<Long, PeriodValue> settled,
        Map<Long, String> names,
        List<String> teachers)
        implements Serializable {}

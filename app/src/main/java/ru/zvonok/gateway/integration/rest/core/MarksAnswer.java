package ru.zvonok.gateway.integration.rest.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.integration.rest.core.ChildrenAnswer.Child;
import ru.zvonok.gateway.integration.rest.core.ResultShape.Results;
import ru.zvonok.gateway.integration.rest.core.Vocabulary.Spoken;
import ru.zvonok.learning.diary.DiaryMarks;
import ru.zvonok.learning.diary.DiaryMarks.SubjectLine;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.registry.calendar.Period;

/**
 * All marks of a pupil in a period, subject by subject.
 *
 * @param year 2026 is 2026/27
 * @param periods of the year
 * @param period id of the one whose marks are listed; null where the year has no periods, then those of the year are
 */
record MarksAnswer(
        Child child,
        int year,
        List<PeriodShape> periods,
        @Nullable String period,
        List<Subject> subjects) {

    /**
     * A subject in the period.
     *
     * @param course id of the subject as it is taught to the class
     * @param scale in which it is marked: five, ten, twelve, hundred, pass-fail
     * @param missed lessons
     * @param marks in order of the day
     * @param settled mark of the period, null until there is one
     */
    record Subject(
            String course,
            String subject,
            String scale,
            AverageShape average,
            int missed,
            List<MarkShape> marks,
            @Nullable ResultShape settled,
            Results results) {

        private static Subject of(SubjectLine line, @Nullable Period shown, Spoken words) {
            PeriodValue settled = shown == null ? null : line.settled().get(shown.id());
            return new Subject(
                    String.valueOf(line.course().course().id()),
                    line.course().course().subjectName(),
                    line.course().scale().kind().code(),
                    AverageShape.of(line.course().averages()),
                    line.course().missed(),
                    line.course().marks().stream()
                            .map(mark -> MarkShape.of(mark, words))
                            .toList(),
                    ResultShape.of(settled, words),
                    Results.of(line.settled(), words));
        }
    }

    static MarksAnswer of(int year, DiaryMarks marks, Spoken words) {
        Period shown = marks.shown();
        return new MarksAnswer(
                Child.of(marks.child()),
                year,
                PeriodShape.of(marks.periods()),
                shown == null ? null : String.valueOf(shown.id()),
                marks.subjects().stream()
                        .map(line -> Subject.of(line, shown, words))
                        .toList());
    }
}

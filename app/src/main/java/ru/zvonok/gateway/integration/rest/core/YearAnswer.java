package ru.zvonok.gateway.integration.rest.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.gateway.integration.rest.core.ChildrenAnswer.Child;
import ru.zvonok.gateway.integration.rest.core.ResultShape.Results;
import ru.zvonok.gateway.integration.rest.core.Vocabulary.Spoken;
import ru.zvonok.gateway.integration.rest.core.WeekAnswer.AttendanceShape;
import ru.zvonok.learning.diary.DiaryYear;
import ru.zvonok.learning.diary.DiaryYear.YearLine;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.registry.calendar.Period;

/**
 * A school year of a pupil.
 *
 * @param year 2026 is 2026/27
 * @param attendance signs in order of time; lessons without one were attended
 */
record YearAnswer(Child child, int year, List<PeriodShape> periods, List<Subject> subjects, List<Sign> attendance) {

    /**
     * A subject.
     *
     * @param average of the whole year
     * @param periods in the order of those of the year
     */
    record Subject(String course, String subject, AverageShape average, List<Column> periods, Results results) {

        private static Subject of(YearLine line, List<Period> periods, Spoken words) {
            return new Subject(
                    String.valueOf(line.course().id()),
                    line.course().subjectName(),
                    AverageShape.of(line.whole()),
                    periods.stream()
                            .map(period -> Column.of(period, line, words))
                            .toList(),
                    Results.of(line.settled(), words));
        }
    }

    /** A subject in one period; {@code settled} is null until there is a mark of the period. */
    record Column(
            String period, AverageShape average, @Nullable ResultShape settled) {

        private static Column of(Period period, YearLine line, Spoken words) {
            return new Column(
                    String.valueOf(period.id()),
                    AverageShape.of(line.averages().getOrDefault(period.id(), Averages.NONE)),
                    ResultShape.of(line.settled().get(period.id()), words));
        }
    }

    /** A sign of attendance at a lesson; {@code number} is that of the lesson in the day. */
    record Sign(LocalDate date, int number, AttendanceShape attendance) {}

    static YearAnswer of(DiaryYear year, Spoken words) {
        return new YearAnswer(
                Child.of(year.child()),
                year.year(),
                PeriodShape.of(year.periods()),
                year.subjects().stream()
                        .map(line -> Subject.of(line, year.periods(), words))
                        .toList(),
                year.signs().stream()
                        .map(sign -> new Sign(
                                sign.lesson().date(),
                                sign.lesson().number(),
                                AttendanceShape.of(sign.code(), sign.settled(), words)))
                        .toList());
    }
}

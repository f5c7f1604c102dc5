package ru.zvonok.learning.timetable.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.TimetableProblem;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Where a line of the pattern may stand: inside its school year, with a number that the bells know. */
@Component
class PatternBounds {

    private final Calendar calendar;
    private final Enrolment enrolment;

    PatternBounds(Calendar calendar, Enrolment enrolment) {
        this.calendar = calendar;
        this.enrolment = enrolment;
    }

    void refuse(Course course, WeeklySlot wish) {
        @Nullable LocalDate last = wish.validTo();
        if (last != null && last.isBefore(wish.validFrom())) {
            throw Refusal.at("validTo", TimetableProblem.ENDS_BEFORE);
        }
        DateRange year = year(course);
        if (!year.contains(wish.validFrom())) {
            throw Refusal.at("validFrom", TimetableProblem.OUTSIDE_YEAR);
        }
        if (last != null && !year.contains(last)) {
            throw Refusal.at("validTo", TimetableProblem.OUTSIDE_YEAR);
        }
        calendar.requireOpen(wish.validFrom());
        ClassEntry group = enrolment.schoolClass(course.group());
        List<Bell> bells =
                calendar.bells(new LessonDay(wish.validFrom(), wish.weekday()), group.shift(), group.periodSet());
        if (!bells.isEmpty() && bells.stream().noneMatch(bell -> bell.number() == wish.number())) {
            throw Refusal.at(
                    "number",
                    TimetableProblem.NO_SUCH_NUMBER,
                    bells.getFirst().number(),
                    bells.getLast().number());
        }
    }

    /** The days of a line, at the longest to the end of the school year. */
    DateRange days(Course course, WeeklySlot slot) {
        @Nullable LocalDate last = slot.validTo();
        return new DateRange(slot.validFrom(), last == null ? year(course).to() : last);
    }

    private DateRange year(Course course) {
        YearEntry year = calendar.year(course.schoolYear())
                .orElseThrow(() -> Refusal.at("validFrom", TimetableProblem.OUTSIDE_YEAR));
        return new DateRange(year.startsOn(), year.endsOn());
    }
}

package ru.zvonok.learning.journal.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.Enrolment;

/** Which days a page of the journal shows: those of its period, or the year's. */
@Component
class PageDays {

    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;

    PageDays(CourseFacts courses, Enrolment enrolment, Calendar calendar) {
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
    }

    /** @throws NotFound when the period is not one of the course's class */
    @Transactional(readOnly = true)
    public DateRange of(JournalAddress page) {
        Course course = courses.course(page.course());
        if (page.period() == 0) {
            return calendar.year(course.schoolYear())
                    .map(year -> new DateRange(year.startsOn(), year.endsOn()))
                    .orElseThrow(NotFound::new);
        }
        return periods(course).stream()
                .filter(period -> period.id() == page.period())
                .findFirst()
                .map(Period::days)
                .orElseThrow(NotFound::new);
    }

    /** The periods of the course's class. */
    @Transactional(readOnly = true)
    public List<Period> periods(Course course) {
        @Nullable Long set = enrolment.schoolClass(course.group()).periodSet();
        return set == null ? List.of() : calendar.periods(set);
    }

    /** The period of a day; in vacations the one before. */
    static Optional<Period> on(List<Period> periods, LocalDate day) {
        return periods.stream()
                .filter(period -> !period.startsOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> periods.stream().findFirst());
    }
}

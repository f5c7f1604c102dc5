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

/** Which days a page of the journal shows: those of its period, the year's, or some of the year. */
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

    /** @throws NotFound when the period is not one of the course's class, or the days are not of its year */
    @Transactional(readOnly = true)
    public DateRange of(JournalAddress page) {
        Course course = courses.course(page.course());
        return shown(course, page).orElseThrow(NotFound::new);
    }

    /** The days of a page somebody has open; empty when its period was removed in the meantime. */
    @Transactional(readOnly = true)
    public Optional<DateRange> ofOpened(JournalAddress page) {
        Course course = courses.course(page.course());
        return shown(course, page);
    }

    private Optional<DateRange> shown(Course course, JournalAddress page) {
        @Nullable DateRange days = page.days();
        if (page.period() != 0) {
            return period(course, page.period()).map(Period::days);
        }
        DateRange year = year(course);
        return days == null ? Optional.of(year) : Optional.of(days).filter(some -> inside(some, year));
    }

    private static boolean inside(DateRange days, DateRange year) {
        @Nullable LocalDate last = days.to();
        return last != null && year.contains(days.from()) && year.contains(last);
    }

    /** The whole year of the page's course. */
    @Transactional(readOnly = true)
    public DateRange year(JournalAddress page) {
        return year(courses.course(page.course()));
    }

    private DateRange year(Course course) {
        return calendar.year(course.schoolYear())
                .map(year -> new DateRange(year.startsOn(), year.endsOn()))
                .orElseThrow(NotFound::new);
    }

    private Optional<Period> period(Course course, long id) {
        return periods(course).stream().filter(period -> period.id() == id).findFirst();
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

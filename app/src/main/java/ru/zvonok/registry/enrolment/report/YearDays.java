package ru.zvonok.registry.enrolment.report;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;

/** The days of a school year, as reports mean them. */
@Component
class YearDays {

    private final Calendar calendar;
    private final Directory directory;

    YearDays(Calendar calendar, Directory directory) {
        this.calendar = calendar;
        this.directory = directory;
    }

    DateRange of(int year) {
        return calendar.year(year)
                .map(entry -> new DateRange(entry.startsOn(), entry.endsOn()))
                .orElseThrow(NotFound::new);
    }

    /** Today; in a year that is over its last day, in one that is to come its first. */
    LocalDate inside(int year) {
        return calendar.year(year)
                .map(entry -> {
                    LocalDate today = directory.today();
                    return today.isAfter(entry.endsOn())
                            ? entry.endsOn()
                            : today.isBefore(entry.startsOn()) ? entry.startsOn() : today;
                })
                .orElseThrow(NotFound::new);
    }
}

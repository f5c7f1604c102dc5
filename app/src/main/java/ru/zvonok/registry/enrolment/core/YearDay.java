package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;

/** The day a list of a year stands on: today, or the nearest day of that year. */
@Component
class YearDay {

    private final Directory directory;
    private final Calendar calendar;

    YearDay(Directory directory, Calendar calendar) {
        this.directory = directory;
        this.calendar = calendar;
    }

    LocalDate of(int year) {
        LocalDate today = directory.today();
        YearEntry entry = calendar.year(year).orElse(null);
        if (entry == null) {
            return today;
        }
        if (today.isBefore(entry.startsOn())) {
            return entry.startsOn();
        }
        return today.isAfter(entry.endsOn()) ? entry.endsOn() : today;
    }
}

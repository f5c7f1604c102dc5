package ru.zvonok.registry.calendar.core;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.WorkingDays;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;

/**
 * The days of the working week without holidays and days off that hold for all, and the days to which a school day was moved. Vacations
 * of the pupils are worked.
 */
@Component
class CalendarWorkingDays implements WorkingDays {

    private final CalendarBook book;
    private final RegionalRules rules;

    CalendarWorkingDays(CalendarBook book, RegionalRules rules) {
        this.book = book;
        this.rules = rules;
    }

    @Override
    @Transactional(readOnly = true)
    public NavigableSet<LocalDate> between(LocalDate first, LocalDate last) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        int week = rules.whole("calendar.week.days", first);
        for (int year = SchoolYear.of(first); year <= SchoolYear.of(last); year++) {
            Set<LocalDate> moved =
                    book.transfers(year).stream().map(DayTransfer::day).collect(Collectors.toSet());
            var off = book.daysOff(year, null).stream()
                    .filter(one -> one.kind() != DayOff.Kind.VACATION)
                    .map(DayOff::days)
                    .toList();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                LocalDate one = day;
                boolean worked = moved.contains(one)
                        || one.getDayOfWeek().getValue() <= week
                                && off.stream().noneMatch(range -> range.contains(one));
                if (SchoolYear.of(one) == year && worked) {
                    days.add(one);
                }
            }
        }
        return days;
    }
}

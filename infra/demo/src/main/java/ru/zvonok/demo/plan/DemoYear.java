package ru.zvonok.demo.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.platform.kernel.SchoolYear;

/**
 * The school year of the demo: quarters, holidays and days off as the ministry recommends them, worked out for any year, so
 * that the region is alive on whatever day it is started.
 */
public record DemoYear(int year) {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(11, 4), MonthDay.of(2, 23), MonthDay.of(3, 8), MonthDay.of(5, 1), MonthDay.of(5, 9));

    /** From one day to another, both included. */
    public record Days(LocalDate from, LocalDate to) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The last day of school on or before a date: a weekday that is neither a holiday nor in a break. */
    public static LocalDate lastSchoolDay(LocalDate date) {
        LocalDate day = date;
        while (!new DemoYear(SchoolYear.of(day)).isSchoolDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    public LocalDate start() {
        return onOrAfter(LocalDate.of(year, 9, 1));
    }

    public LocalDate end() {
        return onOrBefore(LocalDate.of(year + 1, 5, 26));
    }

    /** The four quarters. */
    public List<Days> quarters() {
        LocalDate autumn = friday(LocalDate.of(year, 10, 26));
        LocalDate winter = onOrBefore(LocalDate.of(year, 12, 30));
        LocalDate spring = friday(LocalDate.of(year + 1, 3, 28));
        LocalDate january = LocalDate.of(year + 1, 1, 10).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return List.of(
                new Days(start(), autumn),
                new Days(autumn.plusDays(10), winter),
                new Days(january, spring),
                new Days(spring.plusDays(10), end()));
    }

    /** The two half-years of grades 10 and 11 and the two semesters of a college. */
    public List<Days> halves() {
        List<Days> quarters = quarters();
        return List.of(
                new Days(start(), quarters.get(1).to()),
                new Days(quarters.get(2).from(), end()));
    }

    /** What lies between the quarters. */
    public List<Days> breaks() {
        List<Days> quarters = quarters();
        List<Days> breaks = new ArrayList<>();
        for (int i = 1; i < quarters.size(); i++) {
            breaks.add(new Days(
                    quarters.get(i - 1).to().plusDays(1), quarters.get(i).from().minusDays(1)));
        }
        return breaks;
    }

    /** Holidays of this year that fall on a weekday or move to the next Monday. */
    public List<LocalDate> holidays() {
        return HOLIDAYS.stream()
                .map(day -> day.atYear(day.getMonthValue() >= 9 ? year : year + 1))
                .map(DemoYear::onOrAfter)
                .sorted()
                .toList();
    }

    public boolean isSchoolDay(LocalDate day) {
        return !isWeekend(day)
                && quarters().stream().anyMatch(quarter -> quarter.contains(day))
                && !holidays().contains(day);
    }

    /** Whether a kindergarten is open: weekdays but for holidays and the first days of January. */
    public static boolean isOpenDay(LocalDate day) {
        return !isWeekend(day)
                && !(day.getMonthValue() == 1 && day.getDayOfMonth() <= 8)
                && !new DemoYear(SchoolYear.of(day)).holidays().contains(day);
    }

    /** All school days from the first to the last one that is given, both included. */
    public List<LocalDate> schoolDays(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(this::isSchoolDay).toList();
    }

    /** The school day so many after a day, or before it where negative; nothing where this year has none there. */
    public Optional<LocalDate> schoolDay(LocalDate from, int days) {
        List<LocalDate> there = start().datesUntil(end().plusDays(1))
                .filter(day -> days > 0 ? day.isAfter(from) : day.isBefore(from))
                .filter(this::isSchoolDay)
                .toList();
        int place = days > 0 ? days - 1 : there.size() + days;
        return place >= 0 && place < there.size() ? Optional.of(there.get(place)) : Optional.empty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > Week.DAYS;
    }

    private static LocalDate friday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    }

    private static LocalDate onOrAfter(LocalDate day) {
        return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    private static LocalDate onOrBefore(LocalDate day) {
        return isWeekend(day) ? friday(day) : day;
    }
}

package ru.zvonok.demo.fill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.platform.kernel.SchoolYear;

/** The day on which the demo stands, always a school day, at 10:40. */
public record DemoDay(LocalDate today, ZoneId zone) {

    public static final LocalTime TIME = LocalTime.of(10, 40);

    /** The last school day on or before a date. */
    public static DemoDay of(LocalDate date, ZoneId zone) {
        return new DemoDay(DemoYear.lastSchoolDay(date), zone);
    }

    public DemoYear year() {
        return new DemoYear(schoolYear());
    }

    public int schoolYear() {
        return SchoolYear.of(today);
    }

    public Instant now() {
        return at(today, TIME);
    }

    public Instant at(LocalDate date, LocalTime time) {
        return LocalDateTime.of(date, time).atZone(zone).toInstant();
    }

    /** Whether a lesson that ended then is over. */
    public boolean isPast(LocalDate date, LocalTime end) {
        return date.isBefore(today) || date.equals(today) && !end.isAfter(TIME);
    }
}

package ru.zvonok.platform.notification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Hours in which no letters are sent; those of a night belong to the day on which they begin.
 *
 * @param days on which they begin; none: never quiet
 */
public record QuietHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    public static final QuietHours NEVER = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Set.of());

    public QuietHours {
        days = Set.copyOf(days);
    }

    /** The moment itself where it is not quiet then, else the end of the quiet hours. */
    public LocalDateTime end(LocalDateTime moment) {
        LocalDateTime end = moment;
        for (LocalDate day : List.of(moment.toLocalDate().minusDays(1), moment.toLocalDate())) {
            LocalDateTime begins = day.atTime(from);
            LocalDateTime ends = (to.isAfter(from) ? day : day.plusDays(1)).atTime(to);
            if (days.contains(day.getDayOfWeek()) && !moment.isBefore(begins) && moment.isBefore(ends)) {
                end = ends;
            }
        }
        return end;
    }
}

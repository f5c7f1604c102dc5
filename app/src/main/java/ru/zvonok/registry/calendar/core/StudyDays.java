package ru.zvonok.registry.calendar.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.LessonDay;

/** Which days of one school year are studied: weekdays of the year that are not off, and the days moved. */
final class StudyDays {

    private final DateRange year;
    private final int weekDays;
    private final List<DayOff> off;
    private final Map<LocalDate, DayOfWeek> moved = new HashMap<>();

    StudyDays(DateRange year, int weekDays, List<DayOff> off, List<DayTransfer> transfers) {
        this.year = year;
        this.weekDays = weekDays;
        this.off = off;
        transfers.forEach(one -> moved.put(one.day(), one.as()));
    }

    Optional<LessonDay> on(LocalDate day) {
        if (!year.contains(day)) {
            return Optional.empty();
        }
        DayOfWeek as = moved.get(day);
        if (as != null) {
            return Optional.of(new LessonDay(day, as));
        }
        boolean studied = day.getDayOfWeek().getValue() <= weekDays
                && off.stream().noneMatch(one -> one.days().contains(day));
        return studied ? Optional.of(new LessonDay(day, day.getDayOfWeek())) : Optional.empty();
    }

    List<LessonDay> between(LocalDate first, LocalDate last) {
        List<LessonDay> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            on(day).ifPresent(days::add);
        }
        return days;
    }
}

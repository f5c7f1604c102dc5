package ru.zvonok.learning.timetable;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place of a course in the week, from a day to a day. */
public record WeeklySlot(
        long id,
        long course,
        DayOfWeek weekday,
        int number,
        @Nullable Long room,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {}

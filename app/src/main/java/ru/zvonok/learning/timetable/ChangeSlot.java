package ru.zvonok.learning.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a place in the week is from a day on; before that day it stays as it was. */
public record ChangeSlot(
        long slot,
        DayOfWeek weekday,
        int number,
        @Nullable Long room,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}

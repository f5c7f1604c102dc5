package ru.zvonok.learning.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place in the week to add. */
public record NewSlot(
        long course,
        DayOfWeek weekday,
        int number,
        @Nullable Long room,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}

package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** A day that is studied by the timetable of another weekday, also when it would be off (YR-07). */
public record DayTransfer(long id, int year, LocalDate day, DayOfWeek as) implements Serializable {}

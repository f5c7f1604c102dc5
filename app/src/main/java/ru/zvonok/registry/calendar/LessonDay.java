package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day with lessons.
 *
 * @param as the weekday whose timetable holds: that of the date, or another where the day was moved
 */
public record LessonDay(LocalDate date, DayOfWeek as) implements Serializable {}

package ru.zvonok.campus.preschool;

import java.time.LocalDate;
import java.util.Map;

/**
 * Days of a group were noted outside of a sheet that somebody types in.
 *
 * @param children the children whose day changed, with what stands there now
 */
public record DayNoted(long organisation, long group, LocalDate day, Map<Long, MonthSheet.Day> children) {}

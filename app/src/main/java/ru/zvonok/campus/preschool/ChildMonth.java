package ru.zvonok.campus.preschool;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** A child's month: the days its group meets, and the sign of each day that is noted. */
public record ChildMonth(
        String groupName, YearMonth month, LocalDate today, List<LocalDate> open, Map<LocalDate, DaySign> days)
        implements Serializable {}

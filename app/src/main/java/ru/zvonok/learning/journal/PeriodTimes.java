package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.DateRange;

/** A bean of a module above that knows when marks of periods were settled. The journal's door has asked the right. */
public interface PeriodTimes {

    /** Marks of a course in a period that ended: how many were due, how many of them were settled in time. */
    record OfCourse(long course, LocalDate lastDay, int inTime, int due) {}

    /** Of the periods that end in some days; of a course there may be several, to be added up. */
    List<OfCourse> ending(DateRange days);
}

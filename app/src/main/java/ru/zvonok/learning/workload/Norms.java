package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;

/**
 * The numbers that hold for the schedule of assessments on a day.
 *
 * @param kinds kinds of work that are assessments, ids of the journal's list
 * @param minutes how long a work lasts at least that is one
 * @param intervalDays calendar days between two works of a subject in a parallel: with 18 the next one after 1 September
 *     may be on the 19th; vacations and days off count
 * @param sharePercent most percent of a subject's time in the year
 * @param aDay most works of a class on a day
 * @param edgeLessons whether first and last lessons are free for works
 * @param edgeHours subjects with so many hours a week or less may use them anyway
 * @param lessonMinutes length of a lesson by which hours become minutes
 * @param weeks study weeks by which hours a week become hours of the year
 */
public record Norms(
        Set<Integer> kinds,
        int minutes,
        int intervalDays,
        int sharePercent,
        int aDay,
        boolean edgeLessons,
        BigDecimal edgeHours,
        int lessonMinutes,
        int weeks)
        implements Serializable {

    public Norms {
        kinds = Set.copyOf(kinds);
    }
}

package ru.zvonok.learning.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.DateRange;

/**
 * The door of the journal's figures for reports, each counted by the database in one or two statements. Ranges lie in one
 * school year; an open one is a fault. What is not here, another organisation's or out of reach is {@code NotFound}.
 */
public interface JournalFigures {

    /**
     * Signs of attendance of a class by pupil and day; who came from another class brings those of before. {@link
     * JournalAction#VIEW_CLASS} on the class.
     */
    MissedLessons missed(long group, DateRange days);

    /**
     * The same of several classes of one school year, by class, in no more statements. {@link JournalAction#VIEW_CLASS} on the
     * organisation.
     */
    Map<Long, MissedLessons> missedOfClasses(Collection<Long> groups, DateRange days);

    /** At how many lessons each sign stands, by class and sign. {@link JournalAction#VIEW_CLASS} on the organisation. */
    Map<Long, Map<Integer, Integer>> missedOfSchool(DateRange days);

    /**
     * Marks of a class by pupil and course; those of a class left in these days stand in the course of the same subject.
     * {@link JournalAction#VIEW_CLASS} on the class.
     */
    List<MarkTally> marks(long group, DateRange days);

    /**
     * The same of several classes of one school year, by class, in no more statements. {@link JournalAction#VIEW_CLASS} on the
     * organisation.
     */
    Map<Long, List<MarkTally>> marksOfClasses(Collection<Long> groups, DateRange days);

    /** A pupil beside the class in every subject, of the class nothing but the mean. {@link JournalAction#VIEW_OWN}. */
    List<BesideClass> beside(long student, DateRange days);

    /** The same by weeks over all subjects. {@link JournalAction#VIEW_OWN}. */
    List<TrendPoint> trend(long student, DateRange days);
}

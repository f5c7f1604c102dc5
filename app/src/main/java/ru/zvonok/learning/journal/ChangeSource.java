package ru.zvonok.learning.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bean that keeps some kinds of change: the journal its cells and what is written about lessons, a module above what it
 * settles. Asked by the door of all changes, which has asked the right to see them.
 */
public interface ChangeSource {

    /**
     * Which changes are wanted; what is null lets everything through.
     *
     * @param years school years of the courses
     * @param before earlier than this moment, or in it with an id below {@code beforeId}
     */
    record Wanted(
            long organisation,
            Collection<Integer> years,
            Instant from,
            Instant before,
            long beforeId,
            @Nullable Long account,
            @Nullable Collection<Long> courses,
            @Nullable Long student,
            @Nullable ChangeKind kind,
            @Nullable ChangeWay way) {}

    /**
     * A change as it is kept.
     *
     * @param year school year of the course
     * @param lesson 0 where it is not of a lesson
     * @param period name of the period, empty where it is not of one
     * @param student 0 where it is of the whole class
     * @param reason why it was done, null where nobody had to say it
     */
    record Kept(
            long id,
            ChangeKind kind,
            Instant at,
            @Nullable Long account,
            int year,
            long course,
            long lesson,
            String period,
            long student,
            String oldValue,
            String newValue,
            List<MarkChange> marks,
            @Nullable String reason) {}

    /** The kinds it keeps, their ids from one sequence. */
    Set<ChangeKind> kinds();

    /** At most so many, the newest first, by moment and id. */
    List<Kept> newest(Wanted wanted, int limit);

    /** Accounts that changed anything in these school years. */
    Set<Long> authors(long organisation, Collection<Integer> years);
}

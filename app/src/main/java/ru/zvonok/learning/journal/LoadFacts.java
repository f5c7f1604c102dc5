package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * What teachers gave their classes to do, for modules of this and upper floors that have asked a right of their own. Asks no
 * right and notes no reading; an open range is a fault.
 */
@Unguarded("for modules that have asked a right of their own; of pupils it knows ids alone")
@Unnoted("facts for the doors above, which note what they show of them")
public interface LoadFacts {

    /** A piece of work that a lesson has. */
    record GivenWork(
            long course,
            long lesson,
            LocalDate day,
            int type,
            @Nullable String title) implements Serializable {}

    /**
     * Homework without its text.
     *
     * @param student whose it is; null for the whole class
     * @param minutes how long it takes, as its teacher reckons; null where nobody said
     * @param givenAt when it was first written; null for what was written before that was kept
     */
    record GivenHomework(
            long course,
            long lesson,
            LocalDate day,
            LocalDate dueDay,
            @Nullable Long student,
            @Nullable Integer minutes,
            @Nullable Instant givenAt)
            implements Serializable {}

    /** Works of some kinds, by day. */
    List<GivenWork> works(int schoolYear, DateRange days, Collection<Integer> types);

    /** Homework of courses that is due on some days. */
    List<GivenHomework> due(int schoolYear, Collection<Long> courses, DateRange days);

    /** Homework that was given at lessons of some days, in all courses. */
    List<GivenHomework> given(int schoolYear, DateRange days);
}

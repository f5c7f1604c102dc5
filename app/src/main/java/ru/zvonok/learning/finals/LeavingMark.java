package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate mark of a pupil in a subject is made of.
 *
 * @param course null for a subject that ended in an earlier year
 * @param counted annual marks of the basic level; half-year and annual marks of all years of the secondary one
 * @param exam settled mark of an exam
 * @param last settled final mark of the course
 */
public record LeavingMark(
        long subject,
        String subjectName,
        @Nullable Long course,
        long student,
        List<Counted> counted,
        @Nullable PeriodValue exam,
        @Nullable PeriodValue last)
        implements Serializable {

    /** A mark and what it is; a null value is missing. */
    public record Counted(String name, @Nullable PeriodValue value) implements Serializable {}

    public LeavingMark {
        counted = List.copyOf(counted);
    }
}

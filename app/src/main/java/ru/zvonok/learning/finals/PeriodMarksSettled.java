package ru.zvonok.learning.finals;

import java.util.Set;

/** Period marks of a course were settled, changed or taken back; published inside the transaction. */
public record PeriodMarksSettled(long organisation, long course, long period, Set<Long> students) {

    public PeriodMarksSettled {
        students = Set.copyOf(students);
    }
}

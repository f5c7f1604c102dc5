package ru.zvonok.learning.journal.core;

import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;

/**
 * The numbers that hold in an organisation on a day.
 *
 * @param fromGrade first grade with marks
 * @param usual how long the journal stays open where the organisation says nothing itself
 */
record JournalPolicy(int fromGrade, ClosingNumbers usual, int attestedAfter) {

    /** Whether the class is taught without marks. */
    boolean markless(ClassEntry group) {
        return group.kind() == ClassKind.SCHOOL_CLASS && group.grade() < fromGrade;
    }
}

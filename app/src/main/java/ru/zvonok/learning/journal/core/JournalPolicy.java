package ru.zvonok.learning.journal.core;

/**
 * The numbers that hold in an organisation on a day.
 *
 * @param lowest lowest mark of the scale
 * @param highest highest mark of the scale
 * @param fromGrade first grade with marks
 * @param usual how long the journal stays open where the organisation says nothing itself
 */
record JournalPolicy(int lowest, int highest, int fromGrade, ClosingNumbers usual) {

    boolean mark(int value) {
        return value >= lowest && value <= highest;
    }
}

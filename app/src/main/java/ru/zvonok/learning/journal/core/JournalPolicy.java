package ru.zvonok.learning.journal.core;

/**
 * The numbers that hold in an organisation on a day.
 *
 * @param lowest lowest mark of the scale
 * @param highest highest mark of the scale
 * @param windowDays how many days back entries may be changed
 * @param fromGrade first grade with marks
 * @param reasons whether a correction needs a reason where the family has seen the mark
 */
record JournalPolicy(int lowest, int highest, int windowDays, int fromGrade, boolean reasons) {

    boolean mark(int value) {
        return value >= lowest && value <= highest;
    }
}

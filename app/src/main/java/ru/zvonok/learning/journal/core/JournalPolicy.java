package ru.zvonok.learning.journal.core;

/**
 * The numbers that hold in an organisation on a day.
 *
 * @param fromGrade first grade with marks
 * @param usual how long the journal stays open where the organisation says nothing itself
 */
record JournalPolicy(int fromGrade, ClosingNumbers usual) {}

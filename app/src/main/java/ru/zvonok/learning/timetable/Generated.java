package ru.zvonok.learning.timetable;

/**
 * What a generation did.
 *
 * @param made lessons that are new
 * @param there lessons that were there already and stayed as they were
 * @param removed future lessons whose place in the week is gone and about which nothing was written
 */
public record Generated(int made, int there, int removed) {}

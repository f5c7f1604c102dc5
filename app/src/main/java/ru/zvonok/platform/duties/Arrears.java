package ru.zvonok.platform.duties;

/**
 * What somebody has not done.
 *
 * @param holder name of whoever has to do it, empty where nobody was named
 * @param open how much is open
 * @param overdue how much of it should have been done by now
 * @param path where it is seen, inside the organisation
 */
public record Arrears(String holder, int open, int overdue, String path) {}

package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the family of a pupil has read.
 *
 * @param name as lists show it, told apart from one that is alike
 * @param written marks that stand there
 * @param unread those that nobody of the family has seen as they stand
 * @param oldest day of the earliest of them, null where all are read
 * @param last when something was last seen for the first time, null where nothing ever was
 * @param silent something waits longer than the dated rule {@code journal.reading.silent-days} allows
 */
public record FamilyReading(
        long person,
        String name,
        int written,
        int unread,
        @Nullable LocalDate oldest,
        @Nullable LocalDate last,
        boolean silent)
        implements Serializable {}

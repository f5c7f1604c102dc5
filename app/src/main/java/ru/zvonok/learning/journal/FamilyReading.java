package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * What the family of a pupil has read.
 *
 * @param written marks that stand there
 * @param unread those that nobody of the family has seen as they stand
 * @param oldest day of the earliest of them, null where all are read
 * @param last when something was last seen for the first time, null where nothing ever was
 * @param silent something waits longer than the dated rule {@code journal.reading.silent-days} allows
 */
public record FamilyReading(
        long person,
        PersonName name,
        int written,
        int unread,
        @Nullable LocalDate oldest,
        @Nullable LocalDate last,
        boolean silent)
        implements Serializable {}

package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of a mark of a sheet.
 *
 * @param account who did it, null for the system
 * @param before the mark that held until then
 * @param after the mark that was set, also where it only waits; null where one was taken back
 * @param step key of the word for what became of it, empty where it simply holds since
 * @param words why it was given back; otherwise why the mark was set that waited until then
 * @param reason why a mark was corrected that the family had seen, or put back
 */
public record PeriodChange(
        Instant at,
        @Nullable Long account,
        @Nullable PeriodValue before,
        @Nullable PeriodValue after,
        String step,
        @Nullable String words,
        @Nullable String reason)
        implements Serializable {}

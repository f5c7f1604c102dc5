package ru.zvonok.learning.journal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a cell did to one of its marks, with the work it was for as it was then.
 *
 * @param before the mark as shown, empty where it came
 * @param after the same, empty where it went
 * @param type the kind of work, null where there is no such kind any more
 * @param title what the work was called, null without a name of its own
 */
public record MarkChange(
        String before,
        String after,
        @Nullable AssignmentType type,
        int weight,
        @Nullable String title) implements Serializable {}

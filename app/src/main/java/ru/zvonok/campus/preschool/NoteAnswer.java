package ru.zvonok.campus.preschool;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one {@link NoteDay}; {@code now} is the cell as it stands, sign 0 for an empty one. */
public sealed interface NoteAnswer {

    UUID edit();

    /** Saved now, or earlier under the same id. */
    record Saved(UUID edit, MonthSheet.Day now) implements NoteAnswer {}

    /** Not saved and never will be; {@code now} is null for whoever may not see the group. */
    record Refused(UUID edit, MonthSheet.@Nullable Day now, PreschoolProblem problem) implements NoteAnswer {}

    /** Somebody else was first. */
    record Conflict(UUID edit, MonthSheet.Day now) implements NoteAnswer {}
}

package ru.zvonok.campus.preschool;

import java.util.UUID;

/** What became of one {@link NoteDay}; {@code now} is the cell as it stands, sign 0 for an empty one. */
public sealed interface NoteAnswer {

    UUID edit();

    MonthSheet.Day now();

    /** Saved now, or earlier under the same id. */
    record Saved(UUID edit, MonthSheet.Day now) implements NoteAnswer {}

    /** Not saved and never will be. */
    record Refused(UUID edit, MonthSheet.Day now, PreschoolProblem problem) implements NoteAnswer {}

    /** Somebody else was first. */
    record Conflict(UUID edit, MonthSheet.Day now) implements NoteAnswer {}
}

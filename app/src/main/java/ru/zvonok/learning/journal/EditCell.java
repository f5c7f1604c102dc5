package ru.zvonok.learning.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One cell as somebody typed it; what is typed stands there afterwards and nothing else.
 *
 * @param edit id made where it was typed; the same id always means the same edit and counts once
 * @param value see {@link Cell#value()}; many spellings are understood, empty clears the cell
 * @param version the {@link Cell#version()} the typist saw
 * @param way the way out that was chosen after {@link JournalProblem#WAS_ABSENT}
 * @param work the work whose marks the value names, those of other works stay as they are; null: all marks of the cell
 * @param reason why a mark is corrected that the family has seen, see {@link JournalProblem#REASON_MISSING}
 */
public record EditCell(
        UUID edit,
        long student,
        long lesson,
        String value,
        long version,
        Way way,
        @Nullable Long work,
        @Nullable String reason) {

    /** Longer reasons are refused. */
    public static final int LONGEST_REASON = 200;

    /** What marks for a missed lesson mean. */
    public enum Way {
        PLAIN,
        /** The pupil was absent and handed the work in later. */
        AFTERWARDS
    }

    public EditCell {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    public EditCell(
            UUID edit, long student, long lesson, String value, long version, Way way, @Nullable String reason) {
        this(edit, student, lesson, value, version, way, null, reason);
    }

    public EditCell(UUID edit, long student, long lesson, String value, long version, Way way) {
        this(edit, student, lesson, value, version, way, null);
    }

    public EditCell(UUID edit, long student, long lesson, String value, long version) {
        this(edit, student, lesson, value, version, Way.PLAIN);
    }

    /** The same cell with the same value once more, now with a reason; another edit. */
    public EditCell because(UUID edit, String reason) {
        return new EditCell(edit, student, lesson, value, version, way, work, reason);
    }
}

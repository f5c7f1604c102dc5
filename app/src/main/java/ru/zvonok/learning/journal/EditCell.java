package ru.zvonok.learning.journal;

import java.util.UUID;

/**
 * One cell as somebody typed it; what is typed stands there afterwards and nothing else.
 *
 * @param edit id made where it was typed; the same id always means the same edit and counts once
 * @param value see {@link Cell#value()}; many spellings are understood, empty clears the cell
 * @param version the {@link Cell#version()} the typist saw
 * @param way the way out that was chosen after {@link JournalProblem#WAS_ABSENT}
 */
public record EditCell(UUID edit, long student, long lesson, String value, long version, Way way) {

    /** What marks for a missed lesson mean. */
    public enum Way {
        PLAIN,
        /** The pupil was absent and handed the work in later. */
        AFTERWARDS
    }

    public EditCell(UUID edit, long student, long lesson, String value, long version) {
        this(edit, student, lesson, value, version, Way.PLAIN);
    }
}

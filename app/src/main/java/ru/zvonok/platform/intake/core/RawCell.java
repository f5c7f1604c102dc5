package ru.zvonok.platform.intake.core;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the file has it.
 *
 * @param text what is in it, as text; of a number the plain digits, of a date the ISO form
 * @param date set where the file says that the number is a date
 * @param formula whether the stored result of a formula stands here
 * @param mended whether somebody typed it in the wizard
 */
record RawCell(String text, Type type, @Nullable LocalDateTime date, boolean formula, boolean mended) {

    static final RawCell EMPTY = new RawCell("", Type.EMPTY, null, false, false);

    enum Type {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        LOGICAL,
        ERROR,
        /** A formula whose result the file does not have. */
        WITHOUT_RESULT
    }

    static RawCell text(String text) {
        return text.isBlank() ? EMPTY : new RawCell(text, Type.TEXT, null, false, false);
    }

    static RawCell mended(String text) {
        return new RawCell(text, text.isBlank() ? Type.EMPTY : Type.TEXT, null, false, true);
    }

    boolean isEmpty() {
        return type == Type.EMPTY || (type == Type.TEXT && Words.tidy(text).isEmpty());
    }

    String tidy() {
        return Words.tidy(text);
    }
}

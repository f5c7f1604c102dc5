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
 * @param merged whether it belongs to a cell that begins in a row above
 */
record RawCell(String text, Type type, @Nullable LocalDateTime date, boolean formula, boolean mended, boolean merged) {

    RawCell(String text, Type type, @Nullable LocalDateTime date, boolean formula, boolean mended) {
        this(text, type, date, formula, mended, false);
    }

    static final RawCell EMPTY = new RawCell("", Type.EMPTY, null, false, false);

    enum Type {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number in a workbook that counts its days from 1904: as a day it could mean two. */
        NUMBER_SINCE_1904,
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

    /** The same in a row that the cell reaches down to. */
    RawCell down() {
        return new RawCell(text, type, date, formula, mended, true);
    }

    boolean isNumber() {
        return type == Type.NUMBER || type == Type.NUMBER_SINCE_1904;
    }

    boolean isEmpty() {
        return type == Type.EMPTY || (type == Type.TEXT && Words.tidy(text).isEmpty());
    }

    String tidy() {
        return Words.tidy(text);
    }
}

package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text the value; several values are parted by one space: «4 5»; empty if nothing stands there
 * @param version counts the saved changes of the cell, 0 for one never written; an edit names the version it saw. Cells
 *     that nobody edits (averages) keep 0 and are always replaced by the newest
 * @param tone how the text is painted instead of the tones of its values: {@link Tone}, null for the usual
 * @param comment whether the corner says that there is a comment
 * @param locked whether typing is refused at once although the column is editable
 * @param hint a sentence shown in the tip and spoken: the comment, why it is locked, why the mark is proposed
 */
public record GridCell(
        String text,
        long version,
        @Nullable String tone,
        boolean comment,
        boolean locked,
        @Nullable String hint) implements Serializable {

    private static final GridCell EMPTY = new GridCell("", 0, null, false, false, null);

    public static GridCell empty() {
        return EMPTY;
    }

    public static GridCell of(String text, long version) {
        return new GridCell(text, version, null, false, false, null);
    }

    /** A cell nobody types into: an average, a count. */
    public static GridCell fact(String text, String tone) {
        return new GridCell(text, 0, tone, false, true, null);
    }

    public GridCell withTone(String tone) {
        return new GridCell(text, version, tone, comment, locked, hint);
    }

    public GridCell withHint(String sentence) {
        return new GridCell(text, version, tone, comment, locked, sentence);
    }

    /** With the grey corner, and the comment's text in the tip. */
    public GridCell withComment(String words) {
        return new GridCell(text, version, tone, true, locked, words);
    }

    /** Refuses typing; the reason is shown to the one who tries. */
    public GridCell asLocked(String reason) {
        return new GridCell(text, version, tone, comment, true, reason);
    }
}

package ru.zvonok.platform.uikit.keygrid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edit as it came from the browser; nothing in it is to be trusted.
 *
 * @param id made by the browser when the value was typed; the same id always means the same edit, however often it comes
 * @param row a {@link GridRow#id()}, or anything a stranger made up
 * @param column a {@link GridColumn#id()}, or anything a stranger made up
 * @param value the new text, values parted by one space, empty to clear; trimmed, at most {@value #LONGEST} characters
 * @param version the {@link GridCell#version()} the typist saw
 * @param action the {@link CellAction#key()} of the way out that was chosen after a refusal, null for plain typing
 * @param note what the typist answered to a {@link CellAsk}, null where nothing was asked
 */
public record CellEdit(
        UUID id,
        String row,
        String column,
        String value,
        long version,
        @Nullable String action,
        @Nullable String note) {

    /** Longer values are refused before the page is asked. */
    public static final int LONGEST = 100;

    private static final int LONGEST_TOLD = 20;

    /** The value as a sentence names it: cut where it is long. */
    public String told() {
        return value.length() <= LONGEST_TOLD ? value : value.substring(0, LONGEST_TOLD) + "…";
    }
}

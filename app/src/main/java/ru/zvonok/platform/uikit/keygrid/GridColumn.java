package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One column: a lesson, a day, an average, a period mark. Made by {@link #of} and the {@code with…} methods.
 *
 * @param id what {@link CellEdit#column()} will name
 * @param top the upper line of the head («12»), may be empty
 * @param bottom the lower line («С/р», «чт», «Ср.»), may be empty
 * @param spoken the whole name for tips and screen readers: «12 ноября, С/р»
 * @param width in pixels at the normal text size
 * @param style how the column is painted
 * @param end whether it stays at the right edge (averages, period marks) instead of scrolling
 * @param editable whether its cells can be typed into; single cells may still be locked
 * @param several whether a cell may hold several values («4 5»); otherwise the next value replaces the one before
 * @param action a short verb in the head («принять»), null if none; a click on it is {@link GridEvents.HeadAction}
 */
public record GridColumn(
        String id,
        String top,
        String bottom,
        String spoken,
        int width,
        Style style,
        boolean end,
        boolean editable,
        boolean several,
        @Nullable String action)
        implements Serializable {

    /** How a column is painted. */
    public enum Style {
        PLAIN,
        /** The lower line of the head in the accent colour: a test, a control work. */
        STRONG,
        /** Today: tinted from top to bottom. */
        TODAY,
        /** A day off: a sunken stripe, never editable. */
        OFF,
        /** Today in a sheet of narrow days: tinted, with large signs. */
        LARGE
    }

    public GridColumn {
        Objects.requireNonNull(id);
        if (style == Style.OFF) {
            editable = false;
        }
    }

    /** An editable column of the usual width with one value a cell. */
    public static GridColumn of(String id, String top, String bottom, String spoken) {
        return new GridColumn(id, top, bottom, spoken, 38, Style.PLAIN, false, true, false, null);
    }

    public GridColumn withWidth(int pixels) {
        return new GridColumn(id, top, bottom, spoken, pixels, style, end, editable, several, action);
    }

    public GridColumn withStyle(Style style) {
        return new GridColumn(id, top, bottom, spoken, width, style, end, editable, several, action);
    }

    public GridColumn withAction(String verb) {
        return new GridColumn(id, top, bottom, spoken, width, style, end, editable, several, verb);
    }

    /** Several values in a cell. */
    public GridColumn withSeveral() {
        return new GridColumn(id, top, bottom, spoken, width, style, end, editable, true, action);
    }

    /** Stays at the right edge. */
    public GridColumn atEnd() {
        return new GridColumn(id, top, bottom, spoken, width, style, true, editable, several, action);
    }

    public GridColumn readOnly() {
        return new GridColumn(id, top, bottom, spoken, width, style, end, false, several, action);
    }
}

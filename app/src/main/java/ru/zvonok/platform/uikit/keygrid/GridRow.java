package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;
import java.util.List;

/**
 * One row: a pupil, a child.
 *
 * @param id what {@link CellEdit#row()} will name
 * @param name as shown in the first column: «Иванова Мария»
 * @param spoken as read aloud and shown in the tip, usually the full name
 * @param cells exactly one per column of the model, in its order
 */
public record GridRow(String id, String name, String spoken, List<GridCell> cells) implements Serializable {

    public GridRow {
        cells = List.copyOf(cells);
    }

    public GridRow(String id, String name, List<GridCell> cells) {
        this(id, name, name, cells);
    }
}

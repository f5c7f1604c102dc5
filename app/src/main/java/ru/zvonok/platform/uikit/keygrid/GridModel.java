package ru.zvonok.platform.uikit.keygrid;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a key grid shows. The numbers of rows are painted by the grid.
 *
 * @param address where edits go
 * @param label the grid's name for screen readers: «Отметки, 7 «Б», алгебра»
 * @param corner the head of the first column: «Ученики»
 * @param groups titles over the scrolled columns, may be empty
 * @param columns in order of painting, those {@link GridColumn#end() at the end} last
 * @param rows each with one cell per column
 * @param values what can be typed; in a grid of free numbers empty
 * @param showColumn the column to scroll to and to stand on at first, usually today's; null: the first
 * @param fill whether the list to choose from offers to fill the row up to a later column («по какое число»)
 * @param waiting what an unsent cell is called in the save state
 */
public record GridModel(
        GridAddress address,
        String label,
        String corner,
        List<GridGroup> groups,
        List<GridColumn> columns,
        List<GridRow> rows,
        List<GridValue> values,
        @Nullable String showColumn,
        boolean fill,
        Waiting waiting)
        implements Serializable {

    /** What an unsent cell is called in the save state: «Нет связи: 3 отметки ждут». */
    public enum Waiting {
        MARKS,
        DAYS,
        CELLS
    }

    public GridModel {
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        values = List.copyOf(values);
        check(groups, columns, rows);
    }

    public GridModel(
            GridAddress address,
            String label,
            String corner,
            List<GridGroup> groups,
            List<GridColumn> columns,
            List<GridRow> rows,
            List<GridValue> values) {
        this(address, label, corner, groups, columns, rows, values, null, false, Waiting.MARKS);
    }

    public GridModel showing(@Nullable String column) {
        return new GridModel(address, label, corner, groups, columns, rows, values, column, fill, waiting);
    }

    public GridModel calling(Waiting word) {
        return new GridModel(address, label, corner, groups, columns, rows, values, showColumn, fill, word);
    }

    /** With the offer to fill a row up to a later column. */
    public GridModel filling() {
        return new GridModel(address, label, corner, groups, columns, rows, values, showColumn, true, waiting);
    }

    private static void check(List<GridGroup> groups, List<GridColumn> columns, List<GridRow> rows) {
        Set<String> ids = new HashSet<>();
        boolean end = false;
        int body = 0;
        for (GridColumn column : columns) {
            if (!ids.add(column.id()) || (end && !column.end())) {
                throw new IllegalArgumentException("columns need own ids, those at the end come last");
            }
            end = column.end();
            body += end ? 0 : 1;
        }
        if (groups.stream().mapToInt(GridGroup::columns).sum() > body) {
            throw new IllegalArgumentException("groups cover more columns than there are");
        }
        ids.clear();
        for (GridRow row : rows) {
            if (!ids.add(row.id()) || row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("rows need own ids and one cell per column");
            }
        }
    }
}

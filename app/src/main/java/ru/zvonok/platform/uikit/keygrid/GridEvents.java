package ru.zvonok.platform.uikit.keygrid;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;

/** What a {@link KeyGrid} tells the page that holds it. Ids in events are those of the model: others are dropped. */
public final class GridEvents {

    private GridEvents() {}

    /** The typist came to rest on a cell; sent once the focus has stood for a moment, not for each step. */
    public static class CellFocused extends ComponentEvent<KeyGrid> {
        private final String row;
        private final String column;

        CellFocused(KeyGrid source, String row, String column) {
            super(source, true);
            this.row = row;
            this.column = column;
        }

        public String row() {
            return row;
        }

        public String column() {
            return column;
        }
    }

    /** The head of a column was clicked, or Enter pressed on it. */
    public static class ColumnClicked extends ComponentEvent<KeyGrid> {
        private final String column;

        ColumnClicked(KeyGrid source, String column) {
            super(source, true);
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /** Somebody came back to a page that was left open over midnight: which days are open may have changed. */
    public static class DayChanged extends ComponentEvent<KeyGrid> {

        DayChanged(KeyGrid source) {
            super(source, true);
        }
    }

    /** What may be typed on the page changed: it is to be read anew. */
    public static class Outdated extends ComponentEvent<KeyGrid> {

        Outdated(KeyGrid source) {
            super(source, false);
        }
    }

    /** Alt+T was pressed in a column, or its head clicked with the right button: something is to be chosen for it. */
    public static class ColumnMenu extends ComponentEvent<KeyGrid> {
        private final String column;

        ColumnMenu(KeyGrid source, String column) {
            super(source, true);
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /** Alt+C was pressed on a cell and what was typed there is saved: a word is to be written to it. */
    public static class CellNote extends ComponentEvent<KeyGrid> {
        private final String row;
        private final String column;

        CellNote(KeyGrid source, String row, String column) {
            super(source, true);
            this.row = row;
            this.column = column;
        }

        public String row() {
            return row;
        }

        public String column() {
            return column;
        }
    }

    /** A sum was clicked, or Enter pressed on it. */
    public static class FactAsked extends ComponentEvent<KeyGrid> {
        private final String row;
        private final String column;

        FactAsked(KeyGrid source, String row, String column) {
            super(source, true);
            this.row = row;
            this.column = column;
        }

        public String row() {
            return row;
        }

        public String column() {
            return column;
        }
    }

    /** The verb in a column's head was chosen. */
    public static class HeadAction extends ComponentEvent<KeyGrid> {
        private final String column;

        HeadAction(KeyGrid source, String column) {
            super(source, true);
            this.column = column;
        }

        public String column() {
            return column;
        }
    }

    /** The name of a row was clicked, or Enter pressed on it. */
    public static class RowClicked extends ComponentEvent<KeyGrid> {
        private final String row;

        RowClicked(KeyGrid source, String row) {
            super(source, true);
            this.row = row;
        }

        public String row() {
            return row;
        }
    }

    /** Cells of the page changed, whoever changed them; also the own edits once they are saved. */
    public static class CellsChanged extends ComponentEvent<KeyGrid> {
        private final transient List<CellChange> changes;

        CellsChanged(KeyGrid source, List<CellChange> changes) {
            super(source, false);
            this.changes = List.copyOf(changes);
        }

        public List<CellChange> changes() {
            return changes;
        }
    }

    /** As the browser sends it, nothing in it is known to be right; pages listen to the others. Public for Vaadin. */
    @DomEvent("grid-signal")
    public static class Signal extends ComponentEvent<KeyGrid> {
        final String name;
        final String row;
        final String column;

        public Signal(
                KeyGrid source,
                boolean fromClient,
                @EventData("event.detail.name") String name,
                @EventData("event.detail.row || ''") String row,
                @EventData("event.detail.column || ''") String column) {
            super(source, fromClient);
            this.name = name;
            this.row = row;
            this.column = column;
        }
    }
}

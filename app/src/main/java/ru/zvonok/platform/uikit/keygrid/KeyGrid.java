package ru.zvonok.platform.uikit.keygrid;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key grid on a page. Edits do not come here: the browser sends them to the endpoint of the {@link GridAddress},
 * which saves them through the module's {@link GridPage}; what was saved comes back to every open key grid of the page
 * by itself. Wants a parent with a height.
 */
@Tag("key-grid")
public class KeyGrid extends Component implements HasSize, HasStyle {

    /** How high the rows are. */
    public enum Density {
        /** 26 px with a mouse, 42 on a touch screen. */
        AUTO,
        /** 32 px. */
        LARGE,
        /** 42 px. */
        TOUCH
    }

    private final Set<String> rows = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private @Nullable GridAddress address;
    private transient @Nullable Registration live;

    public KeyGrid() {
        addListener(GridEvents.Signal.class, this::signal);
    }

    public KeyGrid(GridModel model) {
        this();
        setModel(model);
    }

    /**
     * Shows a model, also instead of the one before. Focus, place, what is being typed and what is not yet sent stay as far
     * as rows and columns of the same ids are there.
     */
    public void setModel(GridModel model) {
        rows.clear();
        model.rows().forEach(row -> rows.add(row.id()));
        columns.clear();
        model.columns().forEach(column -> columns.add(column.id()));
        boolean moved = !model.address().equals(address);
        address = model.address();
        getElement().setProperty("model", GridWire.model(model));
        if (moved) {
            getUI().ifPresent(this::listen);
        }
    }

    /** The page shown; null before the first model. */
    public @Nullable GridAddress address() {
        return address;
    }

    public void setDensity(Density density) {
        if (density == Density.AUTO) {
            getElement().removeAttribute("density");
        } else {
            getElement().setAttribute("density", density.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Paints cells anew without disturbing the one who types. What comes by {@link GridLive} needs no call. */
    public void applyRemote(List<CellChange> changes) {
        List<CellChange> known = changes.stream()
                .filter(change -> rows.contains(change.row()) && columns.contains(change.column()))
                .toList();
        if (!known.isEmpty()) {
            call("applyRemote", GridWire.changes(known));
            fireEvent(new GridEvents.CellsChanged(this, known));
        }
    }

    /** Scrolls to a column and stands there, in the row where one stood. */
    public void showColumn(String column) {
        call("showColumn", column);
    }

    /** Gives the keyboard to the grid, where one stood before. */
    public void focus() {
        call("focus", "");
    }

    public Registration addCellFocusListener(ComponentEventListener<GridEvents.CellFocused> listener) {
        return addListener(GridEvents.CellFocused.class, listener);
    }

    public Registration addColumnClickListener(ComponentEventListener<GridEvents.ColumnClicked> listener) {
        return addListener(GridEvents.ColumnClicked.class, listener);
    }

    /** Alt+T or the right button on a head: something is to be chosen for the whole column. */
    public Registration addColumnMenuListener(ComponentEventListener<GridEvents.ColumnMenu> listener) {
        getElement().setProperty("menu", true);
        return addListener(GridEvents.ColumnMenu.class, listener);
    }

    /** Alt+C: a word is to be written to the cell. */
    public Registration addCellNoteListener(ComponentEventListener<GridEvents.CellNote> listener) {
        getElement().setProperty("noting", true);
        return addListener(GridEvents.CellNote.class, listener);
    }

    /** A click, or Enter, on a sum that stands there: how it came about is asked. */
    public Registration addFactListener(ComponentEventListener<GridEvents.FactAsked> listener) {
        getElement().setProperty("facts", true);
        return addListener(GridEvents.FactAsked.class, listener);
    }

    /** For pages that show what is open today. */
    public Registration addDayListener(ComponentEventListener<GridEvents.DayChanged> listener) {
        return addListener(GridEvents.DayChanged.class, listener);
    }

    /** For pages that set a fresh model when what may be typed changed while they are open. */
    public Registration addOutdatedListener(ComponentEventListener<GridEvents.Outdated> listener) {
        return addListener(GridEvents.Outdated.class, listener);
    }

    public Registration addHeadActionListener(ComponentEventListener<GridEvents.HeadAction> listener) {
        return addListener(GridEvents.HeadAction.class, listener);
    }

    public Registration addRowClickListener(ComponentEventListener<GridEvents.RowClicked> listener) {
        return addListener(GridEvents.RowClicked.class, listener);
    }

    /** After cells changed, by this typist, another, or another page; for sums and cards beside the grid. */
    public Registration addChangeListener(ComponentEventListener<GridEvents.CellsChanged> listener) {
        return addListener(GridEvents.CellsChanged.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        UI ui = attachEvent.getUI();
        GridClient client = Instantiator.get(ui).getOrCreate(GridClient.class);
        client.load(ui);
        client.describe(ui).forEach((name, value) -> getElement().setProperty(name, value));
        listen(ui);
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        if (live != null) {
            live.remove();
            live = null;
        }
    }

    private void listen(UI ui) {
        if (live != null) {
            live.remove();
        }
        if (address != null) {
            live = Instantiator.get(ui).getOrCreate(GridLive.class).listen(address, changes -> {
                try {
                    var unused = ui.access(() -> told(ui, changes));
                } catch (UIDetachedException gone) {
                    // closed between the look and the call: nobody is there to be told
                }
            });
        }
    }

    /** Whoever may not open the page any more sees nothing new on it either. */
    private void told(UI ui, List<CellChange> changes) {
        if (!Instantiator.get(ui).getOrCreate(GridClient.class).mayStay(ui)) {
            return;
        }
        if (changes.isEmpty()) {
            fireEvent(new GridEvents.Outdated(this));
        } else {
            applyRemote(changes);
        }
    }

    /** The element may still be on its way to the browser. */
    private void call(String function, String argument) {
        getElement().executeJs("customElements.whenDefined('key-grid').then(() => this[$0]($1))", function, argument);
    }

    private void signal(GridEvents.Signal signal) {
        boolean row = rows.contains(signal.row);
        boolean column = columns.contains(signal.column);
        switch (signal.name) {
            case "cell" -> fireIf(row && column, new GridEvents.CellFocused(this, signal.row, signal.column));
            case "column" -> fireIf(column, new GridEvents.ColumnClicked(this, signal.column));
            case "action" -> fireIf(column, new GridEvents.HeadAction(this, signal.column));
            case "menu" -> fireIf(column, new GridEvents.ColumnMenu(this, signal.column));
            case "note" -> fireIf(row && column, new GridEvents.CellNote(this, signal.row, signal.column));
            case "fact" -> fireIf(row && column, new GridEvents.FactAsked(this, signal.row, signal.column));
            case "day" -> fireEvent(new GridEvents.DayChanged(this));
            case "row" -> fireIf(row, new GridEvents.RowClicked(this, signal.row));
            default -> {
                // a stranger's word
            }
        }
    }

    private void fireIf(boolean known, com.vaadin.flow.component.ComponentEvent<?> event) {
        if (known) {
            fireEvent(event);
        }
    }
}

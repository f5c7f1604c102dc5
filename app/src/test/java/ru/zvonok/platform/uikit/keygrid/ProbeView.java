package ru.zvonok.platform.uikit.keygrid;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.WideWork;

/** A page of the tests with a key grid whose edits {@link ProbePage} saves. */
@ForSignedIn
class ProbeView extends Page implements BeforeEnterObserver, WideWork {

    private final KeyGrid grid = new KeyGrid();
    private final Span heard = new Span();

    ProbeView() {
        super("keygrid.saved");
        fillWindow();
        heard.setId("heard");
        grid.addColumnClickListener(event -> {
            heard.setText("column " + event.column());
            grid.showColumn("l0");
        });
        grid.addCellFocusListener(event -> heard.setText("cell " + event.row() + " " + event.column()));
        grid.addChangeListener(
                event -> heard.setText("changed " + event.changes().getFirst().column()));
        addAttachListener(event -> UnsentEdits.resume(event.getUI()));
        add(new PageBar("7 «Б» Алгебра").with(heard).end(new KeyGridState()), grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long organisation =
                Long.parseLong(event.getRouteParameters().get("organisation").orElseThrow());
        GridModel model = Journal.empty();
        grid.setModel(new GridModel(
                        new GridAddress(organisation, "probe", "page"),
                        model.label(),
                        model.corner(),
                        model.groups(),
                        model.columns(),
                        model.rows(),
                        model.values())
                .showing(Journal.TODAY));
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** What cards and tabs are put together from. */
public final class Pieces {

    private Pieces() {}

    /** The head of a section: its title, beside it counts and tags, the last of them (a way on, a button) at the right. */
    public static Div head(String title, Component... beside) {
        return head(new H2(title), beside);
    }

    /** The same with a heading of another level. */
    public static Div head(HtmlContainer title, Component... beside) {
        Div head = new Div(title);
        head.addClassName("z-section-head");
        head.add(beside);
        return head;
    }

    /** Words that step back: counts, dates, what is known besides. */
    public static Span muted(String text) {
        Span muted = new Span(text);
        muted.addClassName("z-muted");
        return muted;
    }

    /** What a line says, and below it in small what else is known. */
    public static Div two(Component first, Component second) {
        Div two = new Div(first, second);
        two.addClassName("z-two");
        return two;
    }

    /** Names with their values, in the order given. */
    public static Component facts(List<Map.Entry<String, String>> facts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("z-facts");
        facts.forEach(fact ->
                list.add(new DescriptionList.Term(fact.getKey()), new DescriptionList.Description(fact.getValue())));
        return list;
    }

    /**
     * A plain table that scrolls in itself where the page is narrow; the cells are texts or components. Where the last
     * column has no head it holds what may be done with a row: on a phone the rows then stand one under the other.
     */
    public static Component table(List<String> headers, List<List<Component>> rows) {
        NativeTableRow head = new NativeTableRow();
        headers.forEach(text -> head.add(new NativeTableHeaderCell(text)));
        NativeTableBody body = new NativeTableBody();
        rows.forEach(cells -> {
            NativeTableRow row = new NativeTableRow();
            for (int i = 0; i < cells.size(); i++) {
                NativeTableCell cell = new NativeTableCell(cells.get(i));
                if (i > 0 && !headers.get(i).isEmpty()) {
                    cell.getElement().setAttribute("data-head", headers.get(i));
                }
                row.add(cell);
            }
            body.add(row);
        });
        NativeTable table = new NativeTable();
        table.addClassName("z-table");
        if (headers.getLast().isEmpty()) {
            // what may be done with a row must not stand out of sight on a phone
            table.addClassName("z-cards");
        }
        table.add(new NativeTableHeader(head), body);
        Div scroll = new Div(table);
        scroll.addClassName("z-scroll-x");
        return scroll;
    }

    /** Shows the page anew after something was saved. */
    public static void again() {
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}

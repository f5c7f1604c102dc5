package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** Pieces that the pages of this module share. */
final class Parts {

    private Parts() {}

    static Component table(List<String> headers, List<List<Component>> rows) {
        NativeTableRow head = new NativeTableRow();
        headers.forEach(text -> head.add(new NativeTableHeaderCell(text)));
        NativeTableBody body = new NativeTableBody();
        rows.forEach(cells -> {
            NativeTableRow row = new NativeTableRow();
            cells.forEach(cell -> row.add(new NativeTableCell(cell)));
            body.add(row);
        });
        NativeTable table = new NativeTable();
        table.addClassName("z-table");
        table.add(new NativeTableHeader(head), body);
        Div scroll = new Div(table);
        scroll.addClassName("z-scroll-x");
        return scroll;
    }

    static Section section(String title, Component content, Button... actions) {
        Div head = new Div(new H2(title));
        head.addClassName("z-section-head");
        for (Button action : actions) {
            head.add(action);
        }
        Section section = new Section(head, content);
        section.addClassName("z-stack");
        section.getStyle().set("margin-bottom", "2rem");
        return section;
    }

    static Component facts(List<Map.Entry<String, String>> facts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("z-facts");
        facts.forEach(fact ->
                list.add(new DescriptionList.Term(fact.getKey()), new DescriptionList.Description(fact.getValue())));
        return list;
    }

    static Span number(int number) {
        Span span = new Span(String.valueOf(number));
        span.addClassName("z-quiet-text");
        return span;
    }

    static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("z-muted");
        return span;
    }

    static void again() {
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}

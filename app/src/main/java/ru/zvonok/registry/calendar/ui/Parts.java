package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import ru.zvonok.platform.uikit.Words;

/** Pieces that the tabs of the year share. */
final class Parts {

    private Parts() {}

    /** A heading with quiet words and actions beside it, and content below. */
    static Section section(String title, String second, Component content, List<Button> actions) {
        Div quiet = new Div(second);
        quiet.addClassName("z-muted");
        Div words = new Div(new H2(title), quiet);
        words.addClassName("z-grow");
        Div head = new Div(words);
        head.addClassName("z-row");
        actions.forEach(head::add);
        Section section = new Section(head, content);
        section.addClassNames("z-stack", "z-form");
        section.getStyle().set("margin-bottom", "2rem");
        return section;
    }

    /** A plain table; the cells are texts or components. */
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

    /** «Понедельник» */
    static String weekday(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL_STANDALONE, Words.locale());
        return name.substring(0, 1).toUpperCase(Words.locale()) + name.substring(1);
    }

    static void again() {
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}

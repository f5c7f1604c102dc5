package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
        head.addClassNames("z-row", "z-head-row");
        actions.forEach(head::add);
        Section section = new Section(head, content);
        section.addClassNames("z-stack", "z-form");
        section.getStyle().set("margin-bottom", "2rem");
        return section;
    }

    /** «Понедельник» */
    static String weekday(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL_STANDALONE, Words.locale());
        return name.substring(0, 1).toUpperCase(Words.locale()) + name.substring(1);
    }
}

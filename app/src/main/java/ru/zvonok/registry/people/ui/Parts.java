package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;

/** Pieces that the tabs of the card share. */
final class Parts {

    private Parts() {}

    /** Names with their values, in the order given. */
    static Component facts(List<Map.Entry<String, String>> facts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("z-facts");
        facts.forEach(fact ->
                list.add(new DescriptionList.Term(fact.getKey()), new DescriptionList.Description(fact.getValue())));
        return list;
    }

    /** A heading with its actions at the right and content below. */
    static Section section(String title, Component content, Button... actions) {
        Div head = new Div(new H2(title));
        head.addClassName("z-section-head");
        for (Button action : actions) {
            head.add(action);
        }
        Section section = new Section(head, content);
        section.addClassName("z-form");
        return section;
    }

    /** Shows the page anew after something was saved. */
    static void again() {
        UI.getCurrentOrThrow().refreshCurrentRoute(false);
    }
}

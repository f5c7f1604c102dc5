package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** Fields under one heading. */
public final class FormSection extends Div {

    private final Form form;
    private final Div grid = new Div();

    FormSection(Form form, String title) {
        this.form = form;
        addClassName("z-form-section");
        grid.addClassName("z-form-grid");
        if (!title.isEmpty()) {
            add(new H2(title));
        }
        add(grid);
    }

    /** Adds a field; {@code name} is the record component by which a refusal names it. */
    public <V, C extends Component & HasValue<?, V>> C add(String name, C field) {
        grid.add(field);
        return form.<V, C>field(name, field);
    }

    /** Adds a field over both columns. */
    public <V, C extends Component & HasValue<?, V> & HasStyle> C wide(String name, C field) {
        field.addClassName("z-wide");
        return this.<V, C>add(name, field);
    }

    /** Adds something that is no field (a sentence, a button) over both columns. */
    public FormSection note(Component component) {
        Div wide = new Div(component);
        wide.addClassName("z-wide");
        grid.add(wide);
        return this;
    }
}

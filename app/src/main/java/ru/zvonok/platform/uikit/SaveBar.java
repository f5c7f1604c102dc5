package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The bar of a form: save, take back, what is still wrong and where. */
public final class SaveBar extends Div {

    private final Button save;
    private final Button reset;
    private final Div state = new Div();

    SaveBar(Form form) {
        addClassName("z-savebar");
        save = new Button(Words.t("uikit.save"), click -> form.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        reset = new Button(Words.t("uikit.reset"), click -> form.reset());
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        reset.setVisible(false);
        state.getElement().setAttribute("role", "status");
        Span keys = new Span(Words.t("uikit.keys.save"));
        keys.addClassName("z-kbd");
        Div hint = new Div(keys, new Span(Words.t("uikit.save-hint")));
        hint.addClassName("z-savebar-hint");
        add(save, reset, state, hint);
    }

    /** Another word for the main button, verb with object: «Создать класс». */
    public SaveBar saveText(String text) {
        save.setText(text);
        return this;
    }

    /** Further actions after the first two. */
    public SaveBar more(Component... actions) {
        for (Component action : actions) {
            addComponentAtIndex(2, action);
        }
        return this;
    }

    void quiet() {
        reset.setVisible(false);
        show("", List.of());
    }

    void saved() {
        reset.setVisible(false);
        show("z-state z-done", List.of(Icons.of("check"), new Span(Words.t("uikit.saved"))));
    }

    void changed(boolean dirty, List<String> wrong) {
        reset.setVisible(dirty);
        wrong(wrong);
    }

    void wrong(List<String> labels) {
        if (labels.isEmpty()) {
            show("", List.of());
            return;
        }
        String names = String.join(
                ", ", labels.stream().filter(label -> !label.isEmpty()).toList());
        String text = Words.count("uikit.wrong-fields", labels.size(), names);
        show("z-savebar-wrong", List.of(Icons.of("circle-alert"), new Span(text)));
    }

    private void show(String look, List<Component> parts) {
        state.setClassName(look);
        state.removeAll();
        state.add(parts);
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field of a form with its stored value and its checks. */
final class FormField<V> {

    final List<Supplier<@Nullable String>> checks = new ArrayList<>();
    private final Component component;
    private final HasValue<?, V> value;
    private @Nullable V stored;
    private boolean wrong;
    private String said = "";

    FormField(Component component, HasValue<?, V> value) {
        this.component = component;
        this.value = value;
        this.stored = value.getValue();
    }

    Component component() {
        return component;
    }

    String label() {
        String label = component instanceof HasLabel labelled ? labelled.getLabel() : null;
        if (label == null || label.isEmpty()) {
            return "";
        }
        // an abbreviation keeps its capitals
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? label.substring(0, 1).toLowerCase(Words.locale()) + label.substring(1) : label;
    }

    void remember() {
        stored = value.getValue();
    }

    void restore() {
        if (stored == null) {
            value.clear();
        } else {
            value.setValue(stored);
        }
        right();
    }

    boolean changed() {
        return !Objects.equals(stored, value.getValue());
    }

    boolean isWrong() {
        return wrong;
    }

    boolean check() {
        if (wrongByItself()) {
            return false;
        }
        for (Supplier<@Nullable String> check : checks) {
            String error = check.get();
            if (error != null) {
                wrong(error);
                return false;
            }
        }
        right();
        return true;
    }

    /** A date or number that could not be read says so, and more plainly than that it is missing. */
    private boolean wrongByItself() {
        if (!(component instanceof HasValidationProperties own) || !own.isInvalid()) {
            return false;
        }
        String message = own.getErrorMessage();
        return message != null && !message.isEmpty() && !message.equals(said);
    }

    /** Once an error stands there, it goes as soon as the value is right. */
    void recheck() {
        if (wrong) {
            check();
        }
    }

    void wrong(String message) {
        wrong = true;
        said = Failures.atField(message);
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(said);
            field.setInvalid(true);
        }
    }

    private void right() {
        if (wrong && component instanceof HasValidationProperties field) {
            field.setInvalid(false);
            field.setErrorMessage("");
        }
        wrong = false;
    }
}

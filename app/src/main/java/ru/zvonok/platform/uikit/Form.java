package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Refusal;

/**
 * A form: sections of fields, checks whose errors stand at the field, a {@link SaveBar}, Ctrl+Enter saves, leaving with
 * unsaved changes asks. The form knows no entity: {@link #onSave} reads the fields and calls a door. A refusal that names
 * a field is shown there, any other as a notice.
 */
public final class Form extends Div {

    private final Map<String, FormField<?>> fields = new LinkedHashMap<>();
    private final SaveBar bar = new SaveBar(this);
    private final List<FormPart<?>> parts = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();
    private Runnable save = () -> {};
    private Runnable saved = () -> {};
    private Runnable close = () -> {};
    private boolean filling;
    private boolean told;
    private boolean closed;

    public Form() {
        addClassName("z-form");
    }

    /** A group of fields under a heading, two columns where there is room. */
    public FormSection section(String titleKey) {
        FormSection section = new FormSection(this, Words.t(titleKey));
        add(section);
        return section;
    }

    /** Fields without a heading. */
    public FormSection section() {
        FormSection section = new FormSection(this, "");
        add(section);
        return section;
    }

    /**
     * Makes a field part of the form wherever it stands. {@code name} is the record component by which a refusal names it.
     */
    public <V, C extends Component & HasValue<?, V>> C field(String name, C field) {
        fields.put(name, new FormField<>(field, field));
        field.addValueChangeListener(change -> changed());
        return field;
    }

    /** The field must be filled; {@code messageKey} says what is missing. */
    public <V, C extends Component & HasValue<?, V>> void required(C field, String messageKey) {
        if (field instanceof Select<?> select) {
            // its button may not say that a choice is required (aria-allowed-attr): the sign alone does
            select.addClassName("z-required");
        } else if (field instanceof HasValidationProperties) {
            field.setRequiredIndicatorVisible(true);
        }
        check(
                field,
                value ->
                        field.isEmpty() || value instanceof String text && text.isBlank() ? Words.t(messageKey) : null);
    }

    /**
     * What belongs to the form and is no field, such as the people of an order: {@code now} answers it as a value that can be
     * compared. Whoever lets it be changed calls {@link #touched}.
     */
    public <T> void part(Supplier<T> now) {
        parts.add(new FormPart<>(now));
    }

    /** A part was changed. */
    public void touched() {
        changed();
    }

    /** {@code error} answers what is wrong with a value, with a good example, or null. */
    public <V, C extends Component & HasValue<?, V>> void check(C field, Function<V, @Nullable String> error) {
        for (FormField<?> known : fields.values()) {
            if (known.component() == field) {
                known.checks.add(() -> error.apply(field.getValue()));
            }
        }
    }

    /** What saving does: read the fields, call the door. */
    public Form onSave(Runnable save) {
        this.save = save;
        return this;
    }

    /** What happens after it was saved, for instance going back to the list. */
    public Form afterSave(Runnable saved) {
        this.saved = saved;
        return this;
    }

    /** The surrounding closes after a save, before {@link #afterSave}. */
    void whenSaved(Runnable close) {
        this.close = () -> {
            closed = true;
            close.run();
        };
    }

    /** Whether something would be lost without a question. */
    boolean unsaved() {
        return !closed && dirty();
    }

    /** Fills the fields from what is stored; afterwards nothing counts as changed. */
    public void fill(Runnable values) {
        filling = true;
        try {
            values.run();
        } finally {
            filling = false;
        }
        remember();
        bar.quiet();
    }

    /** The bar at the bottom; the page adds it after its content. */
    public SaveBar bar() {
        return bar;
    }

    /** Whether something was typed that is not saved. */
    public boolean dirty() {
        return fields.values().stream().anyMatch(FormField::changed)
                || parts.stream().anyMatch(FormPart::changed);
    }

    /** Checks and saves; answers whether it was saved. */
    public boolean save() {
        // the second click of two finds the dialog still fading away
        if (closed) {
            return true;
        }
        if (!valid()) {
            return false;
        }
        try {
            save.run();
        } catch (Refusal refusal) {
            refused(refusal);
            return false;
        }
        remember();
        tellBrowser();
        Notice.settled();
        bar.saved();
        close.run();
        saved.run();
        return true;
    }

    private void remember() {
        fields.values().forEach(FormField::remember);
        parts.forEach(FormPart::remember);
    }

    /** Takes back what was typed. */
    public void reset() {
        filling = true;
        try {
            fields.values().forEach(FormField::restore);
        } finally {
            filling = false;
        }
        tellBrowser();
        bar.quiet();
    }

    private void tellBrowser() {
        boolean unsaved = dirty();
        if (unsaved != told) {
            told = unsaved;
            getElement().executeJs("window.zUnsaved = $0", unsaved);
        }
    }

    private boolean valid() {
        List<FormField<?>> wrong =
                fields.values().stream().filter(field -> !field.check()).toList();
        if (wrong.isEmpty()) {
            bar.wrong(List.of());
            return true;
        }
        bar.wrong(wrong.stream().map(FormField::label).toList());
        if (wrong.getFirst().component() instanceof Focusable<?> first) {
            first.focus();
        }
        return false;
    }

    private void refused(Refusal refusal) {
        FormField<?> field = refusal.field() == null ? null : fields.get(refusal.field());
        if (field == null) {
            Failures.show(refusal);
            return;
        }
        field.wrong(Failures.atField(refusal));
        bar.wrong(List.of(field.label()));
        if (field.component() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private void changed() {
        if (!filling) {
            tellBrowser();
            fields.values().forEach(FormField::recheck);
            bar.changed(
                    dirty(),
                    fields.values().stream()
                            .filter(FormField::isWrong)
                            .map(FormField::label)
                            .toList());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        registrations.add(ui.addBeforeLeaveListener(leave -> LeaveGuard.ask(this, leave)));
        ShortcutRegistration keys = Shortcuts.addShortcutListener(this, this::save, Key.ENTER, KeyModifier.CONTROL);
        keys.setResetFocusOnActiveElement(true);
        registrations.add(keys);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        registrations.forEach(Registration::remove);
        registrations.clear();
        if (told) {
            told = false;
            event.getUI().getPage().executeJs("window.zUnsaved = false");
        }
    }
}

package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Snils;

/**
 * Fields with a label that says what is wanted and, where it helps, a good example inside. Components that bring English
 * words of their own (dates, uploads, passwords) are made here and nowhere else.
 */
public final class Fields {

    /** Beyond these a year is mistyped: nobody of today was born before, nothing is planned after. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private Fields() {}

    public static TextField text(String labelKey) {
        TextField field = new TextField(Words.t(labelKey));
        field.setMaxLength(500);
        return field;
    }

    /** With an example inside: «Например, 112-233-445 95». */
    public static TextField text(String labelKey, String exampleKey) {
        TextField field = text(labelKey);
        field.setPlaceholder(Words.t(exampleKey));
        return field;
    }

    public static TextArea area(String labelKey, String exampleKey) {
        TextArea field = new TextArea(Words.t(labelKey));
        field.setPlaceholder(Words.t(exampleKey));
        field.setMaxLength(4000);
        field.setMinRows(2);
        return field;
    }

    public static IntegerField number(String labelKey, int min, int max) {
        IntegerField field = new IntegerField(Words.t(labelKey));
        field.setMin(min);
        field.setMax(max);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(Words.t("uikit.number.bad", min, max))
                .setMinErrorMessage(Words.t("uikit.number.bad", min, max))
                .setMaxErrorMessage(Words.t("uikit.number.bad", min, max))
                .setStepErrorMessage(Words.t("uikit.number.bad", min, max)));
        return field;
    }

    /** A date, typed as 12.09.2026 or chosen; the calendar opens by its button only, so that it hides nothing while one types. */
    public static DatePicker date(String labelKey) {
        DatePicker field = new DatePicker(Words.t(labelKey));
        field.setPlaceholder(Words.t("uikit.date.placeholder"));
        field.setI18n(VaadinWords.dates());
        field.setMin(EARLIEST);
        field.setMax(LATEST);
        field.setAutoOpen(false);
        return field;
    }

    /** One of few. */
    public static <T> Select<T> select(String labelKey, Collection<T> items, ItemLabelGenerator<T> text) {
        Select<T> field = new Select<>();
        field.setLabel(Words.t(labelKey));
        field.setItemLabelGenerator(item -> item == null ? "" : text.apply(item));
        field.setItems(items);
        return field;
    }

    /** One of many, found by typing. */
    public static <T> ComboBox<T> choice(String labelKey, Collection<T> items, ItemLabelGenerator<T> text) {
        ComboBox<T> field = new ComboBox<>(Words.t(labelKey));
        field.setItemLabelGenerator(text);
        field.setItems(items);
        return field;
    }

    /** Several of many, found by typing. */
    public static <T> MultiSelectComboBox<T> several(String labelKey, ItemLabelGenerator<T> text) {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>(Words.t(labelKey));
        field.setItemLabelGenerator(text);
        field.setI18n(VaadinWords.several());
        return field;
    }

    /** One of two or three, all seen. */
    public static <T> RadioButtonGroup<T> radio(String labelKey, Collection<T> items, ItemLabelGenerator<T> text) {
        RadioButtonGroup<T> field = new RadioButtonGroup<>(Words.t(labelKey));
        field.addThemeName("horizontal");
        field.setItemLabelGenerator(text);
        field.setItems(items);
        return field;
    }

    public static Checkbox check(String labelKey) {
        return new Checkbox(Words.t(labelKey));
    }

    public static PasswordField password(String labelKey) {
        PasswordField field = new PasswordField(Words.t(labelKey));
        field.getElement()
                .executeJs(
                        "const b = this.querySelector('[slot=reveal]'); if (b) b.setAttribute('aria-label', $0)",
                        Words.t("uikit.password.show"));
        return field;
    }

    /** A place to drop files or choose them. */
    public static Upload upload(UploadHandler handler) {
        Upload upload = new Upload(handler);
        upload.setI18n(VaadinWords.uploads());
        return upload;
    }

    /** What is wrong with a typed СНИЛС, with the check number it should have; null for a right one and for none. */
    public static @Nullable String snilsError(String text) {
        if (text.isBlank() || Snils.read(text).isPresent()) {
            return null;
        }
        String digits = text.replaceAll("\\D", "");
        if (digits.length() != 11) {
            return Words.t("uikit.snils-length");
        }
        String nine = digits.substring(0, 9);
        String shown = nine.substring(0, 3) + "-" + nine.substring(3, 6) + "-" + nine.substring(6);
        return Words.t("uikit.snils-checksum", shown, "%02d".formatted(Snils.checksum(nine)));
    }
}

package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.people.Employment;

/** Position, first day, rate. */
final class EmploymentFields {

    private final ComboBox<Position> position;
    private final DatePicker since = Fields.date("people.first-day");
    private final TextField rate = Fields.text("people.rate");
    private final Checkbox main = Fields.check("people.main-position");
    private final LocalDate today;

    EmploymentFields(Positions positions, LocalDate today) {
        this.today = today;
        position = Fields.choice(
                "people.position",
                positions.all().stream().filter(one -> !one.closed()).toList(),
                Position::name);
    }

    void into(Form form) {
        FormSection section = form.section("people.section.position");
        section.wide("position", position);
        section.add("since", since);
        section.add("rate", rate);
        section.wide("main", main);
        form.fill(() -> {
            since.setValue(today);
            rate.setValue("1");
            main.setValue(true);
        });
        form.required(position, "people.position-missing");
        form.required(since, "people.first-day-missing");
        form.check(rate, text -> number(text) == null ? Words.t("people.rate-impossible") : null);
    }

    Employment employment(long person) {
        return new Employment(
                0,
                person,
                position.getValue().id(),
                position.getValue().name(),
                DateRange.from(since.getValue()),
                Objects.requireNonNull(number(rate.getValue())),
                main.getValue());
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.matches("\\d(\\.\\d{1,2})?") ? new BigDecimal(plain) : null;
    }
}

package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.stream.Stream;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonEntry;

/** Finds a person of the organisation by the beginning of the name. */
final class PersonPicker {

    private static final int MOST = 50;

    private PersonPicker() {}

    static ComboBox<PersonEntry> of(String labelKey, People people) {
        ComboBox<PersonEntry> field = new ComboBox<>(Words.t(labelKey));
        field.setPlaceholder(Words.t("enrolment.pupils.find"));
        field.setItemLabelGenerator(one ->
                one.birthDate() == null ? one.name().full() : one.name().full() + ", " + Dates.day(one.birthDate()));
        field.setItems(query -> {
            String beginning = query.getFilter().orElse("").strip();
            int from = query.getOffset();
            int limit = query.getLimit();
            return beginning.length() < 2 || from >= MOST
                    ? Stream.empty()
                    : people.search(beginning, MOST).stream().skip(from).limit(limit);
        });
        return field;
    }
}

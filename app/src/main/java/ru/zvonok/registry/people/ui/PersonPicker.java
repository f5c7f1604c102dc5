package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Finder;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonEntry;

/** Finds a person of the organisation by the beginning of the name. */
final class PersonPicker {

    private PersonPicker() {}

    static ComboBox<PersonEntry> of(String labelKey, People people) {
        return Finder.of(
                labelKey,
                "people.find.example",
                one -> one.birthDate() == null
                        ? one.name().full()
                        : one.name().full() + ", " + Dates.day(one.birthDate()),
                people::search);
    }
}

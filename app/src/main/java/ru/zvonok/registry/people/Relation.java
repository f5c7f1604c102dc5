package ru.zvonok.registry.people;

import java.util.Locale;

/** What a guardian is to the child. */
public enum Relation {
    MOTHER,
    FATHER,
    GRANDPARENT,
    RELATIVE,
    ADOPTIVE_PARENT,
    STEP_PARENT,
    GUARDIAN,
    TRUSTEE;

    public String textKey() {
        return "people.relation." + name().toLowerCase(Locale.ROOT);
    }
}

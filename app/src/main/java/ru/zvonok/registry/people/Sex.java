package ru.zvonok.registry.people;

import java.util.Locale;

/** Sex as the papers tell it; stored by its letter. */
public enum Sex {
    M,
    F;

    public String textKey() {
        return "people.sex." + name().toLowerCase(Locale.ROOT);
    }
}

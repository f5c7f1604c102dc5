package ru.zvonok.registry.enrolment;

import java.util.Locale;

/** What an order does. */
public enum OrderKind {
    /** Takes into a class. */
    ENROLMENT,
    /** Moves from one class to another. */
    CLASS_TRANSFER,
    /** Ends the membership. */
    DEPARTURE;

    public String textKey() {
        return "enrolment.order-kind." + name().toLowerCase(Locale.ROOT);
    }
}

package ru.zvonok.campus.communication;

import java.util.Locale;

/** What people of an organisation are addressed as one. */
public enum CircleKind {
    EVERYBODY,
    /** Whoever works here. */
    STAFF,
    /** Teachers, lecturers and educators. */
    TEACHERS,
    /** Head, deputies, administrator and the offices that answer families. */
    ADMINISTRATION,
    PUPILS,
    GUARDIANS,
    CLASS_PUPILS,
    CLASS_GUARDIANS;

    /** Whether it is of one class or group. */
    public boolean ofClass() {
        return this == CLASS_PUPILS || this == CLASS_GUARDIANS;
    }

    /** Whether children are meant, who do not sign in where they are in a kindergarten. */
    public boolean ofPupils() {
        return this == PUPILS || this == CLASS_PUPILS;
    }

    public String textKey() {
        return "communication.circle." + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

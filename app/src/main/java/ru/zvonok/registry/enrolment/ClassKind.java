package ru.zvonok.registry.enrolment;

import java.util.Locale;

/** What a class is. */
public enum ClassKind {
    SCHOOL_CLASS,
    STUDY_GROUP,
    PRESCHOOL_GROUP;

    public String textKey() {
        return "enrolment.class-kind." + name().toLowerCase(Locale.ROOT);
    }
}

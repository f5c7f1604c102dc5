package ru.zvonok.registry.enrolment;

import java.util.Locale;

/** What a class is. */
public enum ClassKind {
    SCHOOL_CLASS(12),
    STUDY_GROUP(6),
    PRESCHOOL_GROUP(8);

    private final int highestGrade;

    ClassKind(int highestGrade) {
        this.highestGrade = highestGrade;
    }

    /** The last grade, course of a college or age there is. */
    public int highestGrade() {
        return highestGrade;
    }

    public String textKey() {
        return "enrolment.class-kind." + name().toLowerCase(Locale.ROOT);
    }
}

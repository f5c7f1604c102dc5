package ru.zvonok.registry.enrolment;

/** What a learner's card may lack (ORG-05). */
public enum PupilGap {
    /** No СНИЛС. */
    SNILS,
    /** No date of birth. */
    BIRTH_DATE,
    /** No parent or guardian of today who has a phone. */
    GUARDIAN_PHONE;

    public String textKey() {
        return "enrolment.gap." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

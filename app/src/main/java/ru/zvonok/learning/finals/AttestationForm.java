package ru.zvonok.learning.finals;

import java.util.Locale;

/** In which form a course of a college is attested at the end of a semester. */
public enum AttestationForm {
    EXAM,
    /** Of a whole professional module. */
    MODULE_EXAM,
    /** A credit with a mark. */
    GRADED_CREDIT,
    CREDIT,
    OTHER;

    public String textKey() {
        return "finals.attestation.form." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

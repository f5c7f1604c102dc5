package ru.zvonok.registry.enrolment;

import java.util.Locale;

/** What a programme of a college makes of those who end it (COL-01). */
public enum ProgrammeKind {
    /** ППССЗ: mid-level specialists, of a specialty. */
    SPECIALISTS,
    /** ППКРС: qualified workers and employees, of a profession. */
    WORKERS,
    /** Vocational training without a level of education, of a profession. */
    TRAINING;

    public String textKey() {
        return "enrolment.programme.kind." + name().toLowerCase(Locale.ROOT);
    }
}

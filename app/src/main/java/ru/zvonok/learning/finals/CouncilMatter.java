package ru.zvonok.learning.finals;

import java.util.Locale;

/** What the pedagogical council decides on about a pupil at the end of a year. */
public enum CouncilMatter {
    /** Whether a pupil of a leaving class is admitted to the state final attestation. */
    ADMISSION,
    /** What comes after the year: the next one, the same once more, the end. */
    PROMOTION;

    public String textKey() {
        return "finals.council.matter." + name().toLowerCase(Locale.ROOT);
    }
}

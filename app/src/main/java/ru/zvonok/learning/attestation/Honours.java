package ru.zvonok.learning.attestation;

import java.util.Locale;

/** What is awarded with a certificate. */
public enum Honours {
    NONE,
    /** Certificate with honours. */
    HONOURS,
    /** Medal of the first degree, secondary level only. */
    MEDAL_FIRST,
    /** Medal of the second degree, secondary level only. */
    MEDAL_SECOND;

    public boolean medal() {
        return this == MEDAL_FIRST || this == MEDAL_SECOND;
    }

    public String textKey() {
        return "attestation.honours." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package ru.zvonok.learning.attestation;

/**
 * The number printed on the blank of a pupil's certificate.
 *
 * @param number empty takes it back
 */
public record BlankNumber(long student, String number) {

    /** The longest number. */
    public static final int LONGEST = 20;
}

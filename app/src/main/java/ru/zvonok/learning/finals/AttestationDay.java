package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.LocalDate;

/** When a course holds its interim attestation of a semester. */
public record AttestationDay(long course, long period, AttestationForm form, LocalDate day) implements Serializable {}
